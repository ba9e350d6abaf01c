package uk.deliveryboard.referrals.support.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.referrals.consent.model.ConsentBook;
import uk.deliveryboard.referrals.consent.model.ConsentEntry;
import uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer;
import uk.deliveryboard.referrals.consent.model.Scope;
import uk.deliveryboard.referrals.support.model.FollowThrough.Alert;
import uk.deliveryboard.referrals.support.model.FollowThrough.Found;
import uk.deliveryboard.referrals.support.model.Session.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class FollowThroughTests {

    private static final LocalDate START = LocalDate.of(2026, 7, 1);
    private static final ConsentBook CONSENT = new ConsentBook(List.of(entry(Answer.REQUESTED, START),
            entry(Answer.GIVEN, START)));

    private static ConsentEntry entry(Answer answer, LocalDate on) {
        return new ConsentEntry(Scope.CHANNEL_SUPPORT, answer, on, null, null, null, null, null);
    }

    /** Weekly sessions, of which the first ones were delivered and the others were not attended. */
    private static Intervention weekly(int sessions, int delivered) {
        List<Session> list = new ArrayList<>();
        for (int week = 0; week < sessions; week++) {
            LocalDate day = START.plusWeeks(week);
            list.add(new Session(UUID.randomUUID(), day,
                    week < delivered ? Outcome.DELIVERED : Outcome.NOT_ATTENDED, day));
        }
        return new Intervention(UUID.randomUUID(), Intervention.Kind.FAMILY, "IP-07", START, list);
    }

    @ParameterizedTest
    @CsvSource({"59, 7, 1, false", "60, 7, 1, true", "60, 7, 3, true", "60, 8, 4, false", "60, 7, 4, false",
            "60, 1, 0, true", "60, 0, 0, false"})
    void from_day_60_on_less_than_half_of_what_was_planned_to_date_is_an_alert(int day, int planned, int delivered,
            boolean alert) {
        List<Found> found = FollowThrough.of(List.of(weekly(planned, delivered)), CONSENT, START,
                START.plusDays(day));

        assertThat(found.stream().anyMatch(each -> each.alert() == Alert.SESSIONS_BEHIND)).isEqualTo(alert);
    }

    @ParameterizedTest
    @CsvSource({"1, 28, false", "1, 29, true", "0, 28, false", "0, 29, true", "3, 42, false", "3, 43, true"})
    void four_weeks_without_anybody_seeing_the_individual_are_an_alert(int delivered, int day, boolean alert) {
        List<Found> found = FollowThrough.of(List.of(weekly(delivered, delivered)), CONSENT, START,
                START.plusDays(day));

        assertThat(found.stream().anyMatch(each -> each.alert() == Alert.NO_CONTACT)).isEqualTo(alert);
    }

    @Test
    void a_session_that_turns_out_to_have_had_no_consent_is_an_alert_for_ever() {
        ConsentBook withdrawn = new ConsentBook(List.of(entry(Answer.REQUESTED, START), entry(Answer.GIVEN, START),
                entry(Answer.WITHDRAWN, START.plusDays(7))));

        List<Found> found = FollowThrough.of(List.of(weekly(3, 3)), withdrawn, null, START.plusYears(2));

        assertThat(found).extracting(Found::alert).containsExactly(Alert.WITHOUT_CONSENT);
        assertThat(found.getFirst().since()).isEqualTo(START.plusDays(14));
    }

    @Test
    void a_session_whose_day_has_passed_says_what_became_of_it() {
        Intervention open = new Intervention(UUID.randomUUID(), Intervention.Kind.FAMILY, "IP-07", START,
                List.of(new Session(UUID.randomUUID(), START, null, null),
                        new Session(UUID.randomUUID(), START.plusDays(1), null, null)));

        assertThat(FollowThrough.of(List.of(open), CONSENT, START, START)).isEmpty();
        assertThat(FollowThrough.of(List.of(open), CONSENT, START, START.plusDays(2)))
                .containsExactly(new Found(Alert.OUTCOME_MISSING, open.id(), START));
    }

    @Test
    void what_was_given_up_with_the_support_is_not_planned_to_date() {
        Session given = new Session(UUID.randomUUID(), START.plusDays(7), Outcome.CANCELLED, START);
        Session fellOut = new Session(UUID.randomUUID(), START.plusDays(7), Outcome.CANCELLED_BY_PROVIDER, START);
        Intervention each = new Intervention(UUID.randomUUID(), Intervention.Kind.FAMILY, "IP-07", START,
                List.of(given, fellOut));

        assertThat(each.plannedBy(START.plusDays(6))).isZero();
        assertThat(each.plannedBy(START.plusDays(7))).isEqualTo(1);
        assertThat(each.deliveredBy(START.plusDays(7))).isZero();
    }
}
