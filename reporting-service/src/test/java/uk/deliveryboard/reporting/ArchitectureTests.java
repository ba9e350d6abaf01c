package uk.deliveryboard.reporting;

import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.architecture.ArchitectureRules;

class ArchitectureTests {

    @Test
    void the_rules_of_structure_hold() {
        ArchitectureRules.check("uk.deliveryboard.reporting");
    }
}
