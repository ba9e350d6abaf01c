package uk.deliveryboard.testkit.architecture.violations.util;

record StringHelper() {}
