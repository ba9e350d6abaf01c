package uk.deliveryboard.plans.appointment.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.plans.appointment.model.AppointmentExamples.TODAY;
import static uk.deliveryboard.plans.appointment.model.AppointmentExamples.appointment;
import static uk.deliveryboard.plans.appointment.model.AppointmentExamples.holder;

class AppointmentDecisionTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Appointment SPOC = appointment(Office.SPOC, ONE, TODAY.minusYears(2), null);

    private static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.NotReady<?>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.Stale<?> stale -> List.of("stale");
        };
    }

    private static List<String> appointed(Appointment appointment, Appointment... others) {
        return codes(AppointmentDecision.appoint(appointment, List.of(others), TODAY));
    }

    @ParameterizedTest
    @CsvSource({"PREVENT_LEAD, office-held", "SPOC, office-held", "MEMBER_LEAD, office-held", "DEPUTY_SPOC, "})
    void an_office_of_one_holder_takes_no_second(Office office, @Nullable String refusal) {
        Appointment held = appointment(office, ONE, TODAY.minusYears(1), null);
        assertThat(appointed(appointment(office, OTHER, TODAY, null), held))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
        assertThat(appointed(appointment(office, OTHER, TODAY, null), held.endedOn(TODAY.minusDays(1)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-01-01, 2026-01-31, -
            2026-01-01, 2026-02-01, office-held
            2026-02-28, 2026-02-28, office-held
            2026-03-01, -,          -
            2025-01-01, -,          office-held
            2026-02-10, 2026-02-20, office-held
            """)
    void days_do_not_overlap_from_the_first_to_the_last(LocalDate since, @Nullable LocalDate until,
            @Nullable String refusal) {
        Appointment february = appointment(Office.SPOC, ONE, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        assertThat(appointed(appointment(Office.SPOC, OTHER, since, until), february))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void nobody_is_the_same_deputy_twice() {
        Appointment deputy = appointment(Office.DEPUTY_SPOC, ONE, TODAY, null);
        assertThat(appointed(appointment(Office.DEPUTY_SPOC, ONE, TODAY.plusDays(1), null), deputy))
                .containsExactly("appointment-exists");
        assertThat(appointed(appointment(Office.SPOC, ONE, TODAY, null), deputy)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-22, 2026-11-22, -
            2026-11-22, 2027-05-22, -
            2026-11-22, 2027-05-23, delegation-too-long
            2026-11-22, -,          delegation-without-end
            2026-11-21, 2026-11-30, in-the-past
            2026-11-23, 2026-11-22, before-first-day
            """)
    void a_delegation_is_given_beforehand_and_for_a_while(LocalDate since, @Nullable LocalDate until,
            @Nullable String refusal) {
        assertThat(appointed(appointment(Office.ACTING_DEPUTY_SPOC, OTHER, since, until), SPOC))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void nobody_stands_in_for_nobody() {
        Appointment acting = appointment(Office.ACTING_DEPUTY_SPOC, OTHER, TODAY, TODAY.plusDays(10));
        assertThat(appointed(acting)).containsExactly("nobody-to-stand-in-for");
        assertThat(appointed(acting, SPOC.endedOn(TODAY.minusDays(1)))).containsExactly("nobody-to-stand-in-for");
        assertThat(appointed(acting, SPOC.endedOn(TODAY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,          2026-11-30, -
            -,          2026-10-31, before-first-day
            2026-12-31, 2026-12-30, -
            2026-12-31, 2026-12-31, not-earlier
            2026-11-22, 2026-11-20, -
            2026-11-21, 2026-11-20, appointment-ended
            """)
    void an_end_comes_before_the_one_that_was_meant(@Nullable LocalDate until, LocalDate lastDay,
            @Nullable String refusal) {
        Appointment deputy = appointment(Office.DEPUTY_SPOC, ONE, LocalDate.of(2026, 11, 1), until);
        assertThat(codes(AppointmentDecision.end(deputy, lastDay, TODAY)))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void an_end_is_entered_once() {
        assertThat(codes(AppointmentDecision.end(SPOC.endedOn(TODAY.plusDays(9)), TODAY, TODAY)))
                .containsExactly("appointment-ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spoc@northmere.example", "S.P-O'C+prevent@mail.northmere.gov.example", " a@b.example "})
    void an_address_that_mail_reaches_is_taken(String email) {
        assertThat(appointed(appointment(Office.SPOC, holder(ONE, email, "01632960001"), TODAY, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "spoc", "spoc@", "@northmere.example", "spoc@northmere", "a b@northmere.example",
            ".a@northmere.example", "a..b@northmere.example", "a@-northmere.example",
            "a@northmere.example, b@c.example",
            "a@northmere..example", "a@northmere.example\r\nBcc: x", "<a@northmere.example>", "mailto:a@n.example"})
    void another_is_not_and_the_refusal_does_not_repeat_it(String email) {
        Outcome<Appointment> decided = AppointmentDecision.appoint(
                appointment(Office.SPOC, holder(ONE, email, "01632960001"), TODAY, null), List.of(), TODAY);
        assertThat(decided).isEqualTo(new Outcome.Refused<>(
                List.of(new Refusal("/workEmail", "email-malformed", "must be an e-mail address"))));
    }

    @ParameterizedTest
    @CsvSource({"01632 960001, +441632960001", "(01632) 960-001, +441632960001", "+44 1632 960001, +441632960001",
            "+44 (0)1632 960001, +441632960001", "07700 900123, +447700900123", "016977 2345, +44169772345"})
    void a_number_is_kept_in_one_form(String written, String kept) {
        assertThat(Telephone.written(written)).isEqualTo(new Telephone(kept));
        assertThat(appointed(appointment(Office.SPOC, holder(ONE, "a@b.example", written), TODAY, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101", "0163", "01632 9600011", "+1 202 555 0100", "00441632960001", "01632 96000x",
            "+44 01632", "0632 960 0012"})
    void no_other_number_is_taken(String written) {
        assertThat(appointed(appointment(Office.SPOC, holder(ONE, "a@b.example", written), TODAY, null)))
                .containsExactly("telephone-malformed");
    }

    @Test
    void who_holds_an_office_is_not_told_by_accident() {
        assertThat(SPOC.toString()).doesNotContain("safeguarding@", "1632");
    }
}
