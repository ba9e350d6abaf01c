package uk.deliveryboard.training.requirement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.training.requirement.model.RuleRefusal.CODE_OF_WIDER_SCOPE;
import static uk.deliveryboard.training.requirement.model.RuleRefusal.EFFECTIVE_IN_PAST_QUARTER;
import static uk.deliveryboard.training.requirement.model.RuleRefusal.EFFECTIVE_TOO_FAR_AHEAD;
import static uk.deliveryboard.training.requirement.model.RuleRefusal.NOTHING_TO_WITHDRAW;

class RuleBookTests {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);

    private static Target target(Scope scope, int percent, String from) {
        return new Target(new Measure.Wrap(), scope, percent, LocalDate.parse(from), false);
    }

    private static Target withdrawn(Scope scope, String from) {
        return new Target(new Measure.Wrap(), scope, 1, LocalDate.parse(from), true);
    }

    private static final RuleBook<Target> BOOK = new RuleBook<>(List.of(
            target(new Scope.Area(), 90, "2019-04-01"), target(new Scope.AgencyType("NHS_TRUST"), 85, "2021-04-01"),
            target(new Scope.Area(), 92, "2026-10-01"), target(new Scope.Area(), 95, "2026-10-01"),
            withdrawn(new Scope.AgencyType("NHS_TRUST"), "2027-01-01")));

    @ParameterizedTest
    @CsvSource({"OTHER, 2019-03-31, ", "OTHER, 2019-04-01, 90", "OTHER, 2026-09-30, 90", "OTHER, 2026-10-01, 95",
            "OTHER, 2030-01-01, 95", "NHS_TRUST, 2021-03-31, 90", "NHS_TRUST, 2021-04-01, 85",
            "NHS_TRUST, 2026-12-31, 85", "NHS_TRUST, 2027-01-01, 95", "'', 2026-10-01, 95"})
    void each_day_keeps_the_target_it_had_and_the_narrower_scope_goes_first(String type, LocalDate day,
            Integer percent) {
        assertThat(BOOK.inForce("an-agency", type, day)).map(Target::percent)
                .isEqualTo(percent == null ? List.of() : List.of(percent));
    }

    @Property
    void a_rule_from_a_later_day_changes_no_day_before_it(@ForAll @IntRange(min = 0, max = 3000) int from,
            @ForAll @IntRange(min = 1, max = 100) int percent, @ForAll boolean ends,
            @ForAll @IntRange(min = 1, max = 3000) int before) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(from);
        List<Target> longer = new ArrayList<>(BOOK.decisions());
        longer.add(new Target(new Measure.Wrap(), new Scope.AgencyType("NHS_TRUST"), percent, day, ends));

        assertThat(new RuleBook<>(longer).inForce("a", "NHS_TRUST", day.minusDays(before)))
                .containsExactlyElementsOf(BOOK.inForce("a", "NHS_TRUST", day.minusDays(before)));
    }

    @Test
    void the_order_in_which_days_were_decided_does_not_matter() {
        List<Target> decisions = new ArrayList<>(List.of(target(new Scope.Area(), 90, "2019-04-01"),
                target(new Scope.Area(), 92, "2026-10-01"), target(new Scope.Area(), 94, "2027-04-01")));
        for (int rotation = 0; rotation < 3; rotation++) {
            Collections.rotate(decisions, 1);
            assertThat(new RuleBook<>(decisions).inForce("a", "", LocalDate.of(2026, 12, 31)))
                    .map(Target::percent).containsExactly(92);
        }
    }

    @ParameterizedTest
    @CsvSource({"180, 200, 90, true, 0", "179, 200, 90, false, 1", "9, 10, 90, true, 0", "8, 10, 90, false, 1",
            "17, 20, 85, true, 0", "16, 20, 85, false, 1", "84, 99, 85, false, 1", "85, 99, 85, true, 0",
            "0, 7, 90, false, 7", "0, 1, 90, false, 1",
            "1, 1, 90, true, 0", "95, 100, 90, true, 0", "18, 20, 90, true, 0", "40, 80, 90, false, 32",
            "1932735283, 2147483647, 90, true, 0", "1932735282, 2147483647, 90, false, 1"})
    void a_target_is_met_in_whole_numbers(long numerator, long denominator, int percent, boolean met, long missing) {
        assertThat(Target.met(numerator, denominator, percent)).isEqualTo(met);
        assertThat(Target.missing(numerator, denominator, percent)).isEqualTo(missing);
    }

    @Property
    void those_missing_are_just_enough(@ForAll @IntRange(min = 0, max = 500) int numerator,
            @ForAll @IntRange(min = 1, max = 500) int more, @ForAll @IntRange(min = 1, max = 100) int percent) {
        long denominator = numerator + more;
        long missing = Target.missing(numerator, denominator, percent);
        assertThat(Target.met(numerator + missing, denominator, percent)).isTrue();
        assertThat(missing == 0 || !Target.met(numerator + missing - 1, denominator, percent)).isTrue();
    }

    static List<Arguments> judgements() {
        Scope own = new Scope.OwnAgency("a");
        Target known = target(new Scope.Area(), 90, "2019-04-01");
        return List.of(Arguments.of(target(new Scope.Area(), 91, "2026-10-01"), List.of(known), List.of()),
                Arguments.of(target(new Scope.Area(), 91, "2026-09-30"), List.of(known),
                        List.of(EFFECTIVE_IN_PAST_QUARTER)),
                Arguments.of(target(new Scope.Area(), 91, "2031-10-01"), List.of(known), List.of()),
                Arguments.of(target(new Scope.Area(), 91, "+999999999-12-31"), List.of(known),
                        List.of(EFFECTIVE_TOO_FAR_AHEAD)),
                Arguments.of(target(own, 50, "2026-10-01"), List.of(known), List.of(CODE_OF_WIDER_SCOPE)),
                Arguments.of(withdrawn(new Scope.Area(), "2026-10-01"), List.of(known), List.of()),
                Arguments.of(withdrawn(own, "2020-01-01"), List.of(known),
                        List.of(EFFECTIVE_IN_PAST_QUARTER, CODE_OF_WIDER_SCOPE, NOTHING_TO_WITHDRAW)),
                Arguments.of(withdrawn(own, "2026-10-01"), List.of(), List.of(NOTHING_TO_WITHDRAW)));
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void what_is_wrong_with_a_rule_is_said_in_full(Target rule, List<Target> known, List<RuleRefusal> reasons) {
        assertThat(RuleRefusal.judge(rule, known, START)).isEqualTo(reasons);
    }
}
