package uk.deliveryboard.testkit.architecture.violations.one;

import uk.deliveryboard.testkit.architecture.violations.two.Two;

public record One(Two two) {}
