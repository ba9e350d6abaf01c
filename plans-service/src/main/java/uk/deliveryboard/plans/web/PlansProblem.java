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
    /** Plan of an agency that the directory does not know. */
    AGENCY_NOT_REGISTERED(HttpStatus.CONFLICT, "Your agency is not in the directory"),
    /** Task code that an action of the plan has or had. */
    TASK_CODE_TAKEN(HttpStatus.CONFLICT, "The plan has, or had, an action with this code"),
    /** Report on an action that is over. */
    ACTION_CLOSED(HttpStatus.CONFLICT, "The action takes no more reports"),
    /** Rules of the domain, each in {@code errors}. */
    RULES_NOT_MET(HttpStatus.UNPROCESSABLE_CONTENT, "Some rules are not met");

    private final HttpStatus status;
    private final String title;

    PlansProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException rulesNotMet(List<Refusal> refusals) {
        return new ProblemException(RULES_NOT_MET, "See errors for each of them.", refusals.stream()
                .map(refusal -> new Problem.FieldError(refusal.field(), refusal.code(), refusal.message())).toList());
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
