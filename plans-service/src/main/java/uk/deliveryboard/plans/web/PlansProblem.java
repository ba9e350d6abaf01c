package uk.deliveryboard.plans.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems that only this service has. */
public enum PlansProblem implements ProblemType {
    /** Code of a registration that is there already. */
    AGENCY_EXISTS(HttpStatus.CONFLICT, "An agency with this code is registered"),
    /** Identifier of a registration that another agency has. */
    IDENTIFIER_TAKEN(HttpStatus.CONFLICT, "An identifier belongs to another agency"),
    /** Second end of an agency, or a change of one whose last day is known. */
    AGENCY_ENDED(HttpStatus.CONFLICT, "The last day of this agency is known"),
    /** Upload of agencies in a file that is damaged, asks for too much or lacks a column. */
    AGENCY_FILE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The file of agencies is not read"),
    /** Plan of an agency that the directory does not know, or that ended. */
    AGENCY_NOT_REGISTERED(HttpStatus.CONFLICT, "Your agency is not in the directory"),
    /** Task code that an action of the plan has or had. */
    TASK_CODE_TAKEN(HttpStatus.CONFLICT, "The plan has, or had, an action with this code"),
    /** Report on an action that is over. */
    ACTION_CLOSED(HttpStatus.CONFLICT, "The action takes no more reports"),
    /** Move that the table of transitions does not have. */
    TRANSITION_NOT_POSSIBLE(HttpStatus.CONFLICT, "The plan cannot go there from where it stands"),
    /** Change of what a plan says while it is no draft (P-4). */
    PLAN_NOT_EDITABLE(HttpStatus.CONFLICT, "Only a draft is edited"),
    /** Report on an action of a plan that has ended. */
    PLAN_ENDED(HttpStatus.CONFLICT, "The plan has ended"),
    /** Assessment or sign-off of a text that may still change. */
    PLAN_NOT_IN_REVIEW(HttpStatus.CONFLICT, "The plan is not in review"),
    /** Second draft that is to replace one plan. */
    PLAN_EDITION_OPEN(HttpStatus.CONFLICT, "A draft of the next edition is open"),
    /** Review of a plan that is not worked on. */
    PLAN_NOT_IN_FORCE(HttpStatus.CONFLICT, "The plan is not in force"),
    /** Second sign-off by one office. */
    PLAN_SIGNED_OFF(HttpStatus.CONFLICT, "This office has signed off"),
    /** P-1. */
    PLAN_ACTIVE_EXISTS(HttpStatus.CONFLICT, "A plan of this type and area is in force"),
    /** P-2: for this very edition. */
    PLAN_EQUALITY_MISSING(HttpStatus.CONFLICT, "The equality impact of this edition is not assessed"),
    /** P-2: offices that the template names. */
    PLAN_SIGN_OFF_MISSING(HttpStatus.CONFLICT, "A sign-off is missing"),
    /** Submission of an empty plan. */
    PLAN_WITHOUT_ACTIONS(HttpStatus.CONFLICT, "The plan has no actions"),
    /** Closing of a plan that is still worked on. */
    PLAN_ACTIONS_OPEN(HttpStatus.CONFLICT, "Some actions are open"),
    /** Adoption of a plan for days that are past. */
    PLAN_PERIOD_OVER(HttpStatus.CONFLICT, "The period of the plan is over"),
    /** Verification by whoever submitted it, or a second one. */
    EVIDENCE_NOT_VERIFIABLE(HttpStatus.CONFLICT, "You cannot verify this evidence"),
    /** Office of one holder that is to get another while it has one. */
    OFFICE_HELD(HttpStatus.CONFLICT, "Somebody holds this office"),
    /** Second appointment of one person to one office for the same days. */
    APPOINTMENT_EXISTS(HttpStatus.CONFLICT, "This person holds this office"),
    /** Second end of an appointment, or the end of one that ran out. */
    APPOINTMENT_ENDED(HttpStatus.CONFLICT, "The end of this appointment is known"),
    /** Seat that is to get a holder while it has one. */
    SEAT_HELD(HttpStatus.CONFLICT, "Somebody holds this seat"),
    /** Second end of a holder. */
    SEAT_ENDED(HttpStatus.CONFLICT, "Nobody holds this seat any more"),
    /** Second ordinary meeting of a quarter. */
    MEETING_IN_QUARTER(HttpStatus.CONFLICT, "The quarter has its ordinary meeting"),
    /** Second review of one kind on one day. */
    BOARD_REVIEW_EXISTS(HttpStatus.CONFLICT, "A review of this kind was held on this day"),
    /** Second end of an action of a board. */
    BOARD_ACTION_CLOSED(HttpStatus.CONFLICT, "The action is closed"),
    /** Second answer to a point of an assessment. */
    POINT_ANSWERED(HttpStatus.CONFLICT, "The point has its answer"),
    /** Answer to an item that meets its target. */
    POINT_NEEDS_NO_ANSWER(HttpStatus.CONFLICT, "The point meets its target"),
    /** Upload without a part named file. */
    PLAN_FILE_MISSING(HttpStatus.BAD_REQUEST, "The request has no file"),
    /** Upload with further parts, or of parts that cannot be told apart. */
    PLAN_FILE_PARTS(HttpStatus.BAD_REQUEST, "The parts of the request are not as needed"),
    /** Upload of something that no plan is read from, whatever its name says. */
    PLAN_FILE_NOT_A_DOCUMENT(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Plans are read from Word, Excel, OpenDocument and CSV"),
    /** Upload of a document that is damaged, protected or asks for too much. */
    PLAN_FILE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The document is not read"),
    /** Second confirmation of one import. */
    PLAN_IMPORT_CONFIRMED(HttpStatus.CONFLICT, "The import was confirmed before"),
    /** Second withdrawal of an entry. */
    REGISTER_ENTRY_WITHDRAWN(HttpStatus.CONFLICT, "The entry is withdrawn"),
    /** Withdrawal of a policy on which another stands. */
    REGISTER_ENTRY_COVERS(HttpStatus.CONFLICT, "The policy covers another one"),
    /** Step of a check out of its order, or a second time. */
    SPEAKER_CHECK_NOT_AT_STEP(HttpStatus.CONFLICT, "The check is not at this step"),
    /** Second return of a type for an academic year. */
    ANNUAL_RETURN_EXISTS(HttpStatus.CONFLICT, "There is a return for this year"),
    /** Rules of the domain, each in {@code errors}. */
    RULES_NOT_MET(HttpStatus.UNPROCESSABLE_CONTENT, "Some rules are not met");

    private final HttpStatus status;
    private final String title;

    PlansProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public static ProblemException rulesNotMet(List<Refusal> refusals) {
        return new ProblemException(RULES_NOT_MET, "See errors for each of them.", errors(refusals));
    }

    /** The problem that the first refusal's code names, with all of them in {@code errors}. */
    public static ProblemException notReady(List<Refusal> refusals) {
        PlansProblem first = valueOf(refusals.getFirst().code().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new ProblemException(first, "See errors for all that is missing.", errors(refusals));
    }

    /** This problem with all of its reasons. */
    public ProblemException withAll(List<Refusal> refusals) {
        return new ProblemException(this, "See errors for each reason.", errors(refusals));
    }

    private static List<Problem.FieldError> errors(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Problem.FieldError(refusal.field(), refusal.code(), refusal.message())).toList();
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
