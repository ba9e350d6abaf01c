package uk.deliveryboard.reporting;

import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.architecture.ArchitectureRules;

class ArchitectureTests {

    @Test
    void the_service_keeps_to_the_rules_of_structure() {
        ArchitectureRules.check("uk.deliveryboard.reporting");
    }
}
