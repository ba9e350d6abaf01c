package uk.deliveryboard.training;

import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.architecture.ArchitectureRules;

class ArchitectureTests {

    @Test
    void the_structure_follows_the_rules() {
        ArchitectureRules.check("uk.deliveryboard.training");
    }
}
