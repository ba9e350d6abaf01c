package uk.deliveryboard.reporting.signoff.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.signoff.model.PublishedNumbers.Difference;
import uk.deliveryboard.reporting.signoff.model.QuarterDates.Phase;
import uk.deliveryboard.reporting.signoff.model.SignOffRules.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class SignOffRulesTests {

    private static SignOff state(String name) {
        return switch (name) {
            case "UNSIGNED" -> new SignOff.Unsigned();
            case "PROPOSED" -> new SignOff.Proposed(1, "chair");
            case "PROPOSED2" -> new SignOff.Proposed(2, "chair");
            case "SIGNED_OFF" -> new SignOff.SignedOff(1);
            default -> new SignOff.Reopened(1);
        };
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(SignOff next) -> next.toString();
            case Outcome.Refused(var why) -> why.name();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"UNSIGNED|OPEN|PROPOSE|chair|NOT_IN_REVIEW",
            "UNSIGNED|SUBMISSION|PROPOSE|chair|NOT_IN_REVIEW",
            "UNSIGNED|REVIEW|PROPOSE|chair|Proposed[version=1, by=chair]",
            "UNSIGNED|REVIEW|APPROVE|member|NOTHING_PROPOSED", "UNSIGNED|REVIEW|DECLINE|member|NOTHING_PROPOSED",
            "UNSIGNED|REVIEW|REOPEN|chair|NOT_SIGNED_OFF", "PROPOSED|REVIEW|PROPOSE|chair|ALREADY_PROPOSED",
            "PROPOSED|REVIEW|APPROVE|chair|SECOND_PERSON_NEEDED", "PROPOSED|REVIEW|APPROVE|member|SignedOff[version=1]",
            "PROPOSED|REVIEW|DECLINE|member|Unsigned[]", "PROPOSED|REVIEW|DECLINE|chair|Unsigned[]",
            "PROPOSED|REVIEW|REOPEN|chair|NOT_SIGNED_OFF", "PROPOSED2|REVIEW|DECLINE|member|Reopened[version=1]",
            "PROPOSED2|REVIEW|APPROVE|member|SignedOff[version=2]",
            "SIGNED_OFF|REVIEW|PROPOSE|chair|ALREADY_SIGNED_OFF",
            "SIGNED_OFF|REVIEW|APPROVE|member|NOTHING_PROPOSED", "SIGNED_OFF|REVIEW|DECLINE|member|NOTHING_PROPOSED",
            "SIGNED_OFF|REVIEW|REOPEN|chair|Reopened[version=1]",
            "REOPENED|REVIEW|PROPOSE|chair|Proposed[version=2, by=chair]",
            "REOPENED|SUBMISSION|PROPOSE|chair|NOT_IN_REVIEW", "REOPENED|REVIEW|APPROVE|member|NOTHING_PROPOSED",
            "REOPENED|REVIEW|DECLINE|member|NOTHING_PROPOSED", "REOPENED|REVIEW|REOPEN|chair|NOT_SIGNED_OFF"})
    void each_decision_in_each_state_has_its_answer(String state, Phase phase, Decision decision, String actor,
            String expected) {
        assertThat(told(SignOffRules.decide(state(state), phase, decision, actor))).isEqualTo(expected);
    }

    /** Whatever people try in whatever order, versions count up one by one and each was seen by two people. */
    @Property
    void versions_count_up_by_ones_and_take_two_people(@ForAll @Size(max = 40) List<Decision> decisions,
            @ForAll @Size(value = 40) List<Boolean> first) {
        SignOff state = new SignOff.Unsigned();
        List<Integer> signed = new ArrayList<>();
        for (int step = 0; step < decisions.size(); step++) {
            String actor = first.get(step) ? "first" : "second";
            String proposer = state instanceof SignOff.Proposed(int version, String by) ? by : "";
            if (SignOffRules.decide(state, Phase.REVIEW, decisions.get(step),
                    actor) instanceof Outcome.Accepted(SignOff next)) {
                if (next instanceof SignOff.SignedOff(int version)) {
                    signed.add(version);
                    assertThat(actor).isNotEqualTo(proposer);
                }
                assertThat(next.signedVersions()).isBetween(state.signedVersions(), state.signedVersions() + 1);
                state = next;
            }
        }
        for (int number = 0; number < signed.size(); number++) {
            assertThat(signed.get(number)).isEqualTo(number + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026,1,2026-07-14,2026-07-29", "2026,2,2026-10-14,2026-10-29",
            // Christmas Day on a Friday, Boxing Day kept on the Monday, New Year's Day on a Friday
            "2026,3,2027-01-15,2027-01-30", "2025,4,2026-04-16,2026-05-01"})
    void due_by_and_locks_on_are_two_dates_in_working_days(int year, int number, LocalDate dueBy, LocalDate locksOn) {
        QuarterDates dates = QuarterDates.of(new Quarter(year, number));
        assertThat(dates.dueBy()).isEqualTo(dueBy);
        assertThat(dates.locksOn()).isEqualTo(locksOn);
        assertThat(dates.phase(dates.quarter().lastDay())).isEqualTo(Phase.OPEN);
        assertThat(dates.phase(dates.quarter().lastDay().plusDays(1))).isEqualTo(Phase.SUBMISSION);
        assertThat(dates.phase(locksOn.minusDays(1))).isEqualTo(Phase.SUBMISSION);
        assertThat(dates.phase(locksOn)).isEqualTo(Phase.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-03,Good Friday", "2026-04-06,Easter Monday", "2026-05-04,early May", "2026-05-25,spring",
            "2026-08-31,summer", "2026-12-25,Christmas", "2026-12-28,Boxing Day kept on Monday", "2027-01-01,New Year",
            "2027-12-27,Christmas kept on Monday", "2027-12-28,Boxing Day kept on Tuesday", "2028-01-03,New Year kept"})
    void bank_holidays_are_no_working_days(LocalDate day, String name) {
        assertThat(WorkingDays.isWorkingDay(day)).as(name).isFalse();
    }

    @Test
    void of_people_late_effects_tell_no_small_change() {
        Map<String, String> before = Map.of("K5|Actions: completed|All agencies|numerator", "3",
                "K7|Referrals received|All sectors|numerator", "20", "K7|Referrals received|Police|numerator", "9");
        assertThat(PublishedNumbers.lateEffects(before,
                Map.of("K5|Actions: completed|All agencies|numerator", "4",
                        "K7|Referrals received|All sectors|numerator", "21", "K7|Referrals received|Police|numerator",
                        "10"),
                5)).containsExactly(new Difference("K5|Actions: completed|All agencies|numerator", "3", "4"),
                        new Difference("K7|Referrals received|All sectors|numerator", "20", "[c]"),
                        new Difference("K7|Referrals received|Police|numerator", "9", "[c]"));
        assertThat(PublishedNumbers.lateEffects(Map.of("K7|Referrals received|All sectors|numerator", "20"),
                Map.of("K7|Referrals received|All sectors|numerator", "25"), 5)).containsExactly(
                        new Difference("K7|Referrals received|All sectors|numerator", "20", "25"));
    }

    @ParameterizedTest
    @EnumSource(KpiDefinition.class)
    void what_counts_people_is_what_says_so(KpiDefinition definition) {
        String key = definition.id() + "|Any measure|Whole board|numerator";
        boolean ofPeople = definition.disclosure().contains("people");
        assertThat(PublishedNumbers.lateEffects(Map.of(key, "20"), Map.of(key, "60"), 5))
                .containsExactly(new Difference(key, "20", ofPeople ? "[c]" : "60"));
    }
}
