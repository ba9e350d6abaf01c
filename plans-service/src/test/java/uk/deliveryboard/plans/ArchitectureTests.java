package uk.deliveryboard.plans;

import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.architecture.ArchitectureRules;

class ArchitectureTests {

    @Test
    void the_service_keeps_the_rules_of_all_services() {
        ArchitectureRules.check("uk.deliveryboard.plans");
    }
}
