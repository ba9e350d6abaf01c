package uk.deliveryboard.plans.appointment.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/** Whether somebody may be entered as the holder of an office, and when that may end. */
public final class AppointmentDecision {

    /** For how long an office may be delegated; whoever stands in for longer is appointed. Our rule, not one of law. */
    static final int LONGEST_DELEGATION_IN_MONTHS = 6;

    /** @param others all appointments of the agency, of all days */
    record Entered(Appointment appointment, List<Appointment> others, LocalDate today) {

        boolean isDelegation() {
            return appointment.office().isDelegated();
        }

        @Nullable
        LocalDate until() {
            return appointment.until();
        }

        boolean aSpocIsInOffice() {
            return others.stream().anyMatch(
                    other -> other.office() == Office.SPOC && other.isHeldOn(appointment.since()));
        }
    }

    static final Policy<Entered> MAIL_REACHES_THE_HOLDER = Policy.require(
            entered -> entered.appointment().holder().email().isWellFormed(), "/workEmail", "email-malformed",
            "must be an e-mail address");

    static final Policy<Entered> THE_HOLDER_CAN_BE_RUNG = Policy.require(
            entered -> entered.appointment().holder().telephone().isWellFormed(), "/telephone", "telephone-malformed",
            "must be a telephone number of the United Kingdom");

    static final Policy<Entered> IT_ENDS_AFTER_IT_BEGAN = Policy.require(
            entered -> entered.until() == null || !entered.until().isBefore(entered.appointment().since()), "/until",
            "before-first-day", "must not be before the first day");

    static final Policy<Entered> A_DELEGATION_HAS_A_LAST_DAY = Policy.require(
            entered -> !entered.isDelegation() || entered.until() != null, "/until", "delegation-without-end",
            "is needed: a delegation ends by itself");

    static final Policy<Entered> A_DELEGATION_IS_SHORT = Policy.require(
            entered -> !entered.isDelegation() || entered.until() == null || !entered.until()
                    .isAfter(entered.appointment().since().plusMonths(LONGEST_DELEGATION_IN_MONTHS)),
            "/until", "delegation-too-long", "must be within 6 months: appoint a deputy for longer");

    static final Policy<Entered> NOTHING_IS_DELEGATED_BACKWARDS = Policy.require(
            entered -> !entered.isDelegation() || !entered.appointment().since().isBefore(entered.today()), "/since",
            "in-the-past", "must not be in the past: nobody acted with leave that was not given");

    static final Policy<Entered> SOMEBODY_DELEGATES = Policy.require(
            entered -> !entered.isDelegation() || entered.aSpocIsInOffice(), "/office", "nobody-to-stand-in-for",
            "needs a SPOC in office on the first day");

    static final List<Policy<Entered>> ALL = List.of(MAIL_REACHES_THE_HOLDER, THE_HOLDER_CAN_BE_RUNG,
            IT_ENDS_AFTER_IT_BEGAN, A_DELEGATION_HAS_A_LAST_DAY, A_DELEGATION_IS_SHORT, NOTHING_IS_DELEGATED_BACKWARDS,
            SOMEBODY_DELEGATES);

    private AppointmentDecision() {}

    /** @param others all appointments of the agency, of all days */
    public static Outcome<Appointment> appoint(Appointment appointment, List<Appointment> others, LocalDate today) {
        List<Refusal> refusals = Policy.all(ALL, new Entered(appointment, others, today));
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        List<Appointment> meeting = others.stream()
                .filter(other -> other.office() == appointment.office() && other.overlaps(appointment)).toList();
        if (appointment.office().isHeldByOne() && !meeting.isEmpty()) {
            return officeHeld();
        }
        if (meeting.stream().anyMatch(other -> other.holder().person().equals(appointment.holder().person()))) {
            return new Outcome.NotReady<>(List.of(
                    new Refusal("/person", "appointment-exists", "holds this office on some of these days")));
        }
        return new Outcome.Done<>(appointment);
    }

    /** Also where the database finds it out, because two were entered at once. */
    public static Outcome<Appointment> officeHeld() {
        return new Outcome.NotReady<>(List.of(
                new Refusal("/office", "office-held", "somebody holds it on some of these days; end that first")));
    }

    /** @param lastDay last day on which it is held; may be to come, for people give notice */
    public static Outcome<Appointment> end(Appointment appointment, LocalDate lastDay, LocalDate today) {
        LocalDate until = appointment.until();
        if (appointment.end() != null || (until != null && until.isBefore(today))) {
            return new Outcome.NotReady<>(List.of(new Refusal("", "appointment-ended", "its end is known")));
        }
        if (lastDay.isBefore(appointment.since())) {
            return refused("before-first-day", "must not be before the first day");
        }
        if (until != null && !lastDay.isBefore(until)) {
            return refused("not-earlier", "must be before the day on which it ends by itself");
        }
        return new Outcome.Done<>(appointment.endedOn(lastDay));
    }

    /** @param corrected the same person, reached otherwise */
    public static Outcome<Appointment> correct(Appointment appointment, Holder corrected, LocalDate today) {
        LocalDate last = appointment.lastDay();
        if (last != null && last.isBefore(today)) {
            return new Outcome.NotReady<>(List.of(new Refusal("", "appointment-ended", "nobody is reached by it")));
        }
        Appointment next = appointment.reachedAs(corrected);
        List<Refusal> refusals = Policy.all(List.of(MAIL_REACHES_THE_HOLDER, THE_HOLDER_CAN_BE_RUNG),
                new Entered(next, List.of(), today));
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        return corrected.equals(appointment.holder())
                ? new Outcome.Refused<>(List.of(new Refusal("", "nothing-changed", "says what is there")))
                : new Outcome.Done<>(next);
    }

    private static Outcome<Appointment> refused(String code, String message) {
        return new Outcome.Refused<>(List.of(new Refusal("/lastDay", code, message)));
    }
}
