package uk.deliveryboard.plans.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.deliveryboard.plans.appointment.model.Appointment;
import uk.deliveryboard.plans.appointment.model.Office;
import uk.deliveryboard.plans.board.model.action.Origin;
import uk.deliveryboard.plans.due.model.DueKind;
import uk.deliveryboard.plans.plan.model.assurance.ReviewKind;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.plan.model.transition.PlanMove;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;

/**
 * The access policy of plans-service. Which plans there are for a caller is decided by row-level security: it shows
 * those of the caller's agency alone, and of boards the record of those that the agency sits on.
 */
public final class PlanAccess {

    private static final String NOT_THEIRS = "It is not a plan of your agency.";

    private PlanAccess() {}

    /** Whether it is worth looking for a delegation: a program holds no office, and who may write gains nothing by one. */
    public static boolean mayStandIn(Caller caller) {
        return !mayWrite(caller) && !caller.isProgram();
    }

    /**
     * An acting deputy has the rights of a deputy beside their own; the token need not say so.
     *
     * @param offices appointments of the caller's agency
     * @param day     London day on which the caller asks
     */
    public static Standing standing(Caller caller, List<Appointment> offices, LocalDate day) {
        List<Appointment> held = offices.stream().filter(office -> office.agency().equals(caller.agency())
                && office.isHeldOn(day)).toList();
        var delegation = held.stream().filter(office -> office.office() == Office.ACTING_DEPUTY_SPOC
                && office.holder().person().toString().equalsIgnoreCase(caller.subject())).findFirst();
        if (!mayStandIn(caller) || delegation.isEmpty()) {
            return new Standing.Own(caller);
        }
        UUID spoc = held.stream().filter(office -> office.office() == Office.SPOC).findFirst()
                .map(office -> office.holder().person()).orElse(null);
        Set<Role> roles = EnumSet.of(Role.DEPUTY_SPOC);
        roles.addAll(caller.roles());
        return new Standing.InPlace(new Caller(caller.subject(), caller.agency(), roles, caller.clientId(),
                caller.name()), delegation.get().id(), spoc);
    }

    public static AccessDecision toRegisterAgencies(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(Role.SYSTEM_ADMIN, Role.PREVENT_LEAD),
                "directory-role-needed", "Only a system administrator or a Prevent lead enters agencies.").decide();
    }

    public static AccessDecision toReadPlans(Caller caller) {
        return AccessDecision.checks()
                .require(mayWrite(caller) || caller.hasAny(Role.AUDITOR, Role.BOARD_CHAIR, Role.MEMBER_LEAD),
                        "plan-role-needed",
                        "Plans are read by those of their agency who write, sign, decide on or audit them.")
                .decide();
    }

    /** Of the caller's own agency: there are no others for a caller. */
    public static AccessDecision toKeepRegister(Caller caller) {
        return AccessDecision.checks().require(mayWrite(caller), "spoc-role-needed",
                "Only a SPOC, a deputy SPOC or a Prevent lead keeps the registers of an agency.").decide();
    }

    /** They are about third parties: fewer read them than plans. */
    public static AccessDecision toReadSpeakerChecks(Caller caller) {
        return AccessDecision.checks().require(mayWrite(caller) || caller.has(Role.AUDITOR), "check-reader-role-needed",
                "Checks of speakers are read by the SPOCs, the Prevent lead and the auditors of their agency.")
                .decide();
    }

    /** Each for themselves; a program has read nothing. */
    public static AccessDecision toAcknowledge(Caller caller) {
        return AccessDecision.checks().require(!caller.isProgram(), "person-needed",
                "Only people acknowledge that they have read a document.").decide();
    }

    /** A deputy does not enter deputies. */
    public static AccessDecision toKeepOffices(Caller caller, boolean ofTheirAgency) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SPOC, Role.PREVENT_LEAD), "office-keeper-role-needed",
                        "Only a SPOC or a Prevent lead enters who holds an office.")
                .require(ofTheirAgency, "agency-not-yours", "It is not your agency.").decide();
    }

    /** How those who hold an office are reached is for their own agency. */
    public static AccessDecision toReadOffices(Caller caller, boolean ofTheirAgency) {
        return AccessDecision.checks()
                .require(toReadPlans(caller) instanceof AccessDecision.Allowed, "plan-role-needed",
                        "Offices are read by those of their agency who write, sign, decide on or audit plans.")
                .require(ofTheirAgency, "agency-not-yours", "It is not your agency.").decide();
    }

    /** Deputies, whom it is about, are not among its readers. */
    public static AccessDecision toReadDelegatedRequests(Caller caller, boolean ofTheirAgency) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SPOC, Role.PREVENT_LEAD, Role.AUDITOR), "delegation-reader-role-needed",
                        "What acting deputies asked for is read by the SPOC, the Prevent lead and the auditors.")
                .require(ofTheirAgency, "agency-not-yours", "It is not your agency.").decide();
    }

    public static AccessDecision toOpenPlans(Caller caller) {
        return writing(caller).decide();
    }

    /** What was read from a document is seen by those who may make a plan of it. */
    public static AccessDecision toImportPlans(Caller caller) {
        return writing(caller).decide();
    }

    /**
     * A plan is approved and put into force by others than those who write it, and by nobody who submitted it.
     *
     * @param submittedByCaller whether the caller submitted it last
     */
    public static AccessDecision toMovePlan(Caller caller, PlanMove move, boolean ofTheirAgency,
            boolean submittedByCaller) {
        boolean decides = caller.hasAny(Role.PREVENT_LEAD, Role.BOARD_CHAIR);
        var checks = switch (move) {
            case SUBMIT -> writing(caller);
            case RETURN, APPROVE, ADOPT, EXTEND, CLOSE, SUPERSEDE, WITHDRAW -> AccessDecision.checks().require(decides,
                    "plan-decision-role-needed", "Only a Prevent lead or a board chair decides on a plan.");
        };
        return checks.require(ofTheirAgency, "plan-not-of-your-agency", NOT_THEIRS)
                .require(move != PlanMove.APPROVE || !submittedByCaller, "plan-submitted-by-you",
                        "Whoever submitted a plan does not approve it.")
                .decide();
    }

    public static AccessDecision toAssessEquality(Caller caller, boolean ofTheirAgency) {
        return AccessDecision.checks()
                .require(caller.has(Role.PREVENT_LEAD), "prevent-lead-role-needed",
                        "Only a Prevent lead assesses the equality impact of a plan.")
                .require(ofTheirAgency, "plan-not-of-your-agency", NOT_THEIRS).decide();
    }

    /** An office on the platform signs for itself; of the others a SPOC or the Prevent lead enters the minuted decision. */
    public static AccessDecision toSignOff(Caller caller, SignOffRole office, boolean ofTheirAgency) {
        var checks = switch (office) {
            case PREVENT_LEAD -> office(caller, Role.PREVENT_LEAD);
            case BOARD_CHAIR -> office(caller, Role.BOARD_CHAIR);
            case MEMBER_LEAD -> office(caller, Role.MEMBER_LEAD);
            case GOVERNOR_CHAIR, PRINCIPAL, CHIEF_OFFICER -> writing(caller);
        };
        return checks.require(ofTheirAgency, "plan-not-of-your-agency", NOT_THEIRS).decide();
    }

    public static AccessDecision toReview(Caller caller, ReviewKind kind, boolean ofTheirAgency) {
        var checks = switch (kind) {
            case BOARD_REVIEW -> AccessDecision.checks().require(caller.hasAny(Role.PREVENT_LEAD, Role.BOARD_CHAIR),
                    "plan-decision-role-needed", "Only a Prevent lead or a board chair enters a board's review.");
            case AUDIT -> AccessDecision.checks().require(caller.hasAny(Role.PREVENT_LEAD, Role.AUDITOR),
                    "auditor-role-needed", "Only an auditor or a Prevent lead enters an audit.");
        };
        return checks.require(ofTheirAgency, "plan-not-of-your-agency", NOT_THEIRS).decide();
    }

    /** That it is not the caller's own is looked at where the evidence is. */
    public static AccessDecision toVerifyEvidence(Caller caller) {
        return AccessDecision.checks().require(mayWrite(caller) || caller.has(Role.AUDITOR), "verifier-role-needed",
                "Only a SPOC, a deputy SPOC, a Prevent lead or an auditor verifies evidence.").decide();
    }

    /** Of boards that the caller's agency sits on; of others it is not told that they exist. */
    public static AccessDecision toReadBoard(Caller caller) {
        return AccessDecision.checks()
                .require(mayWrite(caller) || caller.hasAny(Role.BOARD_MEMBER, Role.BOARD_CHAIR, Role.MEMBER_LEAD,
                        Role.AUDITOR), "board-role-needed",
                        "The board's record is for its members and chair, Prevent leads, member leads, SPOCs and"
                                + " auditors.")
                .decide();
    }

    /** Seats, meetings, reviews, and what the board makes of assessments. */
    public static AccessDecision toKeepBoardRecord(Caller caller) {
        return AccessDecision.checks().require(keepsBoardRecord(caller), "board-keeper-role-needed",
                "Only a Prevent lead or a board chair keeps the record of the board.").decide();
    }

    public static AccessDecision toEnterAssessment(Caller caller, Origin.Kind kind) {
        return AccessDecision.checks()
                .require(keepsBoardRecord(caller) || (kind == Origin.Kind.AUDIT && caller.has(Role.AUDITOR)),
                        "board-keeper-role-needed",
                        "Only a Prevent lead or a board chair enters it; an auditor enters an audit.")
                .decide();
    }

    /** @param owned whether the caller's agency is the one that is to do it */
    public static AccessDecision toCloseBoardAction(Caller caller, boolean owned) {
        return AccessDecision.checks().require(keepsBoardRecord(caller) || (owned && mayWrite(caller)),
                "not-the-owner", "Only its owner's SPOCs and Prevent leads, and those who keep the record, close it.")
                .decide();
    }

    private static boolean keepsBoardRecord(Caller caller) {
        return caller.hasAny(Role.PREVENT_LEAD, Role.BOARD_CHAIR);
    }

    /** What is a caller's to do: whoever may not do it is not told that it waits. */
    public static Set<DueKind> concernedWith(Caller caller) {
        Set<DueKind> kinds = EnumSet.noneOf(DueKind.class);
        if (mayWrite(caller)) {
            kinds.addAll(EnumSet.of(DueKind.ACTION, DueKind.MILESTONE, DueKind.PROGRESS_REPORT, DueKind.PLAN_END,
                    DueKind.BOARD_ACTION, DueKind.REGISTER_RENEWAL, DueKind.SPEAKER_CHECK,
                    DueKind.SAFEGUARDING_AUDIT));
        }
        if (toKeepOffices(caller, true) instanceof AccessDecision.Allowed) {
            kinds.add(DueKind.VACANCY);
        }
        if (keepsBoardRecord(caller)) {
            kinds.addAll(EnumSet.of(DueKind.MEMBERSHIP_REVIEW, DueKind.TERMS_OF_REFERENCE_REVIEW));
        }
        if (caller.has(Role.PREVENT_LEAD)) {
            kinds.addAll(EnumSet.of(DueKind.EQUALITY_ASSESSMENT, DueKind.AUDIT));
        }
        if (caller.hasAny(Role.PREVENT_LEAD, Role.BOARD_CHAIR)) {
            kinds.addAll(EnumSet.of(DueKind.APPROVAL, DueKind.ADOPTION, DueKind.BOARD_REVIEW, DueKind.PLAN_END));
        }
        if (caller.has(Role.AUDITOR)) {
            kinds.add(DueKind.AUDIT);
        }
        if (!signsFor(caller).isEmpty()) {
            kinds.add(DueKind.SIGN_OFF);
        }
        return kinds;
    }

    /** Offices whose sign-off a caller gives or enters. */
    public static Set<SignOffRole> signsFor(Caller caller) {
        return Stream.of(SignOffRole.values())
                .filter(office -> toSignOff(caller, office, true) instanceof AccessDecision.Allowed)
                .collect(Collectors.toSet());
    }

    private static AccessDecision.Checks office(Caller caller, Role role) {
        return AccessDecision.checks().require(caller.has(role), "office-not-yours",
                "Whoever holds this office signs for it.");
    }

    /** @param ofTheirAgency false also where there is no such plan: which of the two it is, is not told */
    public static AccessDecision toChangePlan(Caller caller, boolean ofTheirAgency) {
        return writing(caller).require(ofTheirAgency, "plan-not-of-your-agency",
                NOT_THEIRS).decide();
    }

    public static boolean mayWrite(Caller caller) {
        return caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.PREVENT_LEAD);
    }

    private static AccessDecision.Checks writing(Caller caller) {
        return AccessDecision.checks().require(mayWrite(caller), "spoc-role-needed",
                "Only a SPOC, a deputy SPOC or a Prevent lead changes plans.");
    }
}
