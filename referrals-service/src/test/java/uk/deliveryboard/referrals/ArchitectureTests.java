package uk.deliveryboard.referrals;

import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.architecture.ArchitectureRules;

class ArchitectureTests {

    @Test
    void the_service_keeps_to_the_structure() {
        ArchitectureRules.check("uk.deliveryboard.referrals");
    }
}
