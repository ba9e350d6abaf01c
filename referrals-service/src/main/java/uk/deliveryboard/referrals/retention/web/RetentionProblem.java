package uk.deliveryboard.referrals.retention.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of retention. */
enum RetentionProblem implements ProblemType {
    NOT_DUE(HttpStatus.CONFLICT, "The period of this record has not ended"),
    NOT_FOR_DISPOSAL(HttpStatus.CONFLICT, "No rule lets this record be disposed of at this stage"),
    LEGAL_HOLD(HttpStatus.CONFLICT, "A legal hold forbids it"),
    HOLD_IN_FORCE(HttpStatus.CONFLICT, "The same hold is in force already"),
    AWAITS_APPROVAL(HttpStatus.CONFLICT, "A decision on this record awaits a second person"),
    ALREADY_DISPOSED(HttpStatus.CONFLICT, "The record has been disposed of");

    private final HttpStatus status;
    private final String title;

    RetentionProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
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
