package uk.deliveryboard.platform.documents;

import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.architecture.ArchitectureRules;

class ArchitectureTests {

    @Test
    void the_module_keeps_the_rules_of_all_modules() {
        ArchitectureRules.check("uk.deliveryboard.platform.documents");
    }
}
