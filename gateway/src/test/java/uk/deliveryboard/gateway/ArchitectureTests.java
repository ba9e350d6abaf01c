package uk.deliveryboard.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("uk.deliveryboard.gateway");

    @Test
    void packages_form_no_cycle() {
        slices().matching("uk.deliveryboard.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void the_edge_knows_no_routes_and_no_people() {
        noClasses().that().resideInAnyPackage("..gateway.edge..", "..gateway.problem..", "..gateway.trace..").should()
                .dependOnClassesThat()
                .resideInAnyPackage("..gateway.route..", "..gateway.signin..", "..gateway.token..", "..gateway.proxy..")
                .check(GATEWAY);
    }

    @Test
    void the_gateway_needs_no_module_of_ours_and_no_database() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("uk.deliveryboard.platform..",
                "uk.deliveryboard.events..", "java.sql..", "org.apache.kafka..").check(GATEWAY);
    }
}
