package uk.deliveryboard.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchitectureRulesTests {

    private static final String VIOLATIONS = "uk.deliveryboard.testkit.architecture.violations";

    static Stream<Arguments> rulesAndTheirVictims() {
        return Stream.of(Arguments.of(ArchitectureRules.MODELS_ARE_PURE, "ModelWithAFramework"),
                Arguments.of(ArchitectureRules.ONLY_MESSAGING_AND_PROJECTIONS_KNOW_WIRE_TYPES,
                        "WebWithSqlAndWireTypes"),
                Arguments.of(ArchitectureRules.THE_WEB_DOES_NOT_SPEAK_SQL, "WebWithSqlAndWireTypes"),
                Arguments.of(ArchitectureRules.NOBODY_ELSE_PRODUCES_TO_KAFKA, "FeatureWithAClockAndAProducer"),
                Arguments.of(ArchitectureRules.TIME_IS_PASSED_IN, "FeatureWithAClockAndAProducer"),
                Arguments.of(ArchitectureRules.NO_GRAB_BAGS, "StringHelper"),
                Arguments.of(ArchitectureRules.noCycles(VIOLATIONS), "One"),
                Arguments.of(ArchitectureRules.nullMarked(), "violations.util is not @NullMarked"));
    }

    @ParameterizedTest
    @MethodSource("rulesAndTheirVictims")
    void every_rule_bites(ArchRule rule, String victim) {
        JavaClasses violations = new ClassFileImporter().importPackages(VIOLATIONS);
        assertThatThrownBy(() -> rule.check(violations)).isInstanceOf(AssertionError.class)
                .hasMessageContaining(victim);
    }

    @ParameterizedTest
    @MethodSource("rulesAndTheirVictims")
    void no_rule_bites_what_is_as_it_should_be(ArchRule rule, String victim) {
        rule.check(new ClassFileImporter().importPackages("uk.deliveryboard.events"));
    }
}
