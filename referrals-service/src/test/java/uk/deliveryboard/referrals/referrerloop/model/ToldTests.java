package uk.deliveryboard.referrals.referrerloop.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.StateCode.Stage;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;
import uk.deliveryboard.referrals.referrerloop.model.UpdateKind.ContentLevel;

import static org.assertj.core.api.Assertions.assertThat;

class ToldTests {

    /** Christmas Day and Boxing Day, the latter on the Monday after. */
    private static final WorkingDays CALENDAR = new WorkingDays(
            Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)));

    @ParameterizedTest(name = "received {0}, asked {1}, closed {2}, acknowledged {3}, told {4}, closure told {5}: {6}")
    @CsvSource(nullValues = "-", value = {
            "2026-10-09, true, -, -, -, -, ACKNOWLEDGED 2026-10-12; TRIAGE_OUTCOME_GENERIC 2026-10-23",
            "2026-12-24, true, -, -, -, -, ACKNOWLEDGED 2026-12-29; TRIAGE_OUTCOME_GENERIC 2027-01-11",
            "2026-10-09, false, -, -, -, -, ACKNOWLEDGED 2026-10-12",
            "2026-10-09, false, 2026-10-12, 2026-10-09, -, -, ''",
            "2026-10-09, true, -, 2026-10-09, 2026-10-20, -, ''",
            "2026-10-09, true, 2026-10-16, 2026-10-09, 2026-10-13, -, CLOSED_GENERIC 2026-10-23",
            "2026-10-09, true, 2026-10-16, 2026-10-09, 2026-10-16, 2026-10-16, ''",
            "2026-01-09, true, 2026-10-16, 2026-01-09, 2026-02-03, 2026-02-03, CLOSED_GENERIC 2026-10-23"})
    void a_referrer_is_owed(LocalDate received, boolean asked, LocalDate closed, LocalDate acknowledged,
            LocalDate told, LocalDate closureTold, String expected) {
        var standing = new Told(received, asked, closed == null ? Stage.BEING_ASSESSED : Stage.CLOSED, closed,
                acknowledged, told, closureTold);

        assertThat(String.join("; ",
                standing.owed(CALENDAR).stream().map(each -> each.kind() + " " + each.dueOn()).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} at {2} on {3}: {4}")
    @CsvSource({"ACKNOWLEDGED, GENERIC, RECEIVED, 2026-10-09, ''",
            "ACKNOWLEDGED, ACTIONS, RECEIVED, 2026-10-09, /contentLevel",
            "ACKNOWLEDGED, GENERIC, RECEIVED, 2026-10-08, /sentOn",
            "TRIAGE_OUTCOME_GENERIC, GENERIC, RECEIVED, 2026-10-12, /kind",
            "TRIAGE_OUTCOME_GENERIC, ACTIONS, BEING_ASSESSED, 2026-10-12, /contentLevel",
            "TRIAGE_OUTCOME_GENERIC, GENERIC, BEING_ASSESSED, 2026-10-13, /sentOn",
            "PANEL_INVITE, ACTIONS, BEING_ASSESSED, 2026-10-12, /kind",
            "PANEL_INVITE, ACTIONS, WITH_PANEL, 2026-10-12, ''",
            "ACTION_REQUEST, ACTIONS, CLOSED, 2026-10-12, /kind",
            "CLOSED_GENERIC, GENERIC, WITH_PANEL, 2026-10-12, /kind",
            "CLOSED_GENERIC, GENERIC, CLOSED, 2026-10-09, /kind", "CLOSED_GENERIC, GENERIC, CLOSED, 2026-10-12, ''",
            "CLOSED_GENERIC, ACTIONS, CLOSED, 2026-10-12, /contentLevel", "LESSONS, ACTIONS, RECEIVED, 2026-10-12, ''"})
    void an_update_is_taken_only_where_it_can_have_been_made(UpdateKind kind, ContentLevel level, Stage stage,
            LocalDate on, String pointers) {
        var standing = new Told(LocalDate.of(2026, 10, 9), true, stage,
                stage == Stage.CLOSED ? LocalDate.of(2026, 10, 10) : null, null, null, null);

        assertThat(String.join(" ", standing.refusals(kind, level, on, LocalDate.of(2026, 10, 12)).stream()
                .map(Refusal::pointer).toList())).isEqualTo(pointers);
    }

    @Test
    void an_acknowledgement_is_made_once_and_a_refusal_cites_the_rule_of_the_loop() {
        LocalDate received = LocalDate.of(2026, 10, 9);
        var standing = new Told(received, true, Stage.RECEIVED, null, received, null, null);

        List<Refusal> refusals = standing.refusals(UpdateKind.ACKNOWLEDGED, ContentLevel.GENERIC, received, received);

        assertThat(refusals).extracting(Refusal::pointer).containsExactly("/kind");
        assertThat(refusals).extracting(Refusal::rule).containsExactly("P-21");
    }

    @Property
    void whatever_was_closed_anew_is_told_anew_and_never_due_before_it_was_closed(
            @ForAll @IntRange(max = 400) int closedAfter, @ForAll @IntRange(max = 400) int toldAfter) {
        LocalDate received = LocalDate.of(2026, 10, 9);
        LocalDate closed = received.plusDays(closedAfter);
        LocalDate told = received.plusDays(toldAfter);
        var standing = new Told(received, true, Stage.CLOSED, closed, received, told, told);

        assertThat(standing.dueOn(UpdateKind.CLOSED_GENERIC, CALENDAR).isPresent()).isEqualTo(told.isBefore(closed));
        standing.dueOn(UpdateKind.CLOSED_GENERIC, CALENDAR).ifPresent(due -> assertThat(due).isAfter(closed));
    }
}
