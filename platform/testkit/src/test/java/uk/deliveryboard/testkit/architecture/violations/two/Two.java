package uk.deliveryboard.testkit.architecture.violations.two;

import java.util.List;

import uk.deliveryboard.testkit.architecture.violations.one.One;

public record Two(List<One> ones) {
    One first() {
        return ones.getFirst();
    }
}
