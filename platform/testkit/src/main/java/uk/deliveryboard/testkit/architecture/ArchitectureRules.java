package uk.deliveryboard.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Rules that hold in every service. A service's {@code ArchitectureTests} runs {@link #check}. */
public final class ArchitectureRules {

    private static final String PLATFORM_TIME = "uk.deliveryboard.platform.time..";

    /** A model is the JDK's and its own: no framework, no database, no wire type. */
    static final ArchRule MODELS_ARE_PURE = classes().that().resideInAPackage("..model..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "..model..", PLATFORM_TIME)
            .allowEmptyShould(true);

    /** Wire types stay at the edge that speaks them. */
    static final ArchRule ONLY_MESSAGING_AND_PROJECTIONS_KNOW_WIRE_TYPES = noClasses().that()
            .resideOutsideOfPackages("..messaging..", "..projection..", "uk.deliveryboard.events..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("uk.deliveryboard.events.*.v1..").allowEmptyShould(true);

    static final ArchRule THE_WEB_DOES_NOT_SPEAK_SQL = noClasses().that().resideInAPackage("..web..").should()
            .dependOnClassesThat().resideInAnyPackage("..jdbc..", "org.springframework.jdbc..", "java.sql..")
            .allowEmptyShould(true);

    /** Nothing but the outbox's relay publishes. */
    static final ArchRule NOBODY_ELSE_PRODUCES_TO_KAFKA = noClasses().that()
            .resideOutsideOfPackage("uk.deliveryboard.platform.outbox..").should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.clients.producer..", "org.springframework.kafka.core..")
            .allowEmptyShould(true);

    /** Time is passed in, so that a test can say what day it is. */
    static final ArchRule TIME_IS_PASSED_IN = noClasses().should().callMethod(Instant.class, "now").orShould()
            .callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now").orShould()
            .callMethod(System.class, "currentTimeMillis").allowEmptyShould(true);

    static final ArchRule NO_GRAB_BAGS = noClasses().should().resideInAnyPackage("..common..", "..util..", "..utils..",
            "..helper..", "..misc..").orShould(haveAName("(Impl|Manager|Helper|Util|Utils|DTO|Dto)$"));

    private static final List<ArchRule> ALL = List.of(MODELS_ARE_PURE, ONLY_MESSAGING_AND_PROJECTIONS_KNOW_WIRE_TYPES,
            THE_WEB_DOES_NOT_SPEAK_SQL, NOBODY_ELSE_PRODUCES_TO_KAFKA, TIME_IS_PASSED_IN, NO_GRAB_BAGS);

    private ArchitectureRules() {}

    /** Checks the main classes below a service's root package against every rule. */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes below " + root);
        }
        ALL.forEach(rule -> rule.check(classes));
        noCycles(root).check(classes);
        nullMarked().check(classes);
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule nullMarked() {
        return classes().that(new DescribedPredicate<>("are top-level") {
            @Override
            public boolean test(JavaClass type) {
                return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
            }
        }).should(new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is "
                        + (marked ? "" : "not ") + "@NullMarked"));
            }
        });
    }

    private static ArchCondition<JavaClass> haveAName(String pattern) {
        var ending = java.util.regex.Pattern.compile(pattern);
        return new ArchCondition<>("have a name that says nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, ending.matcher(type.getSimpleName()).find(),
                        type.getName() + " ends in a word that says nothing"));
            }
        };
    }
}
