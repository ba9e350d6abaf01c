package uk.deliveryboard.training.completion.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of taking completions back. */
enum WithdrawalProblem implements ProblemType {
    COMPLETION_STANDS(HttpStatus.CONFLICT, "Only the learning system can take this back");

    private final HttpStatus status;
    private final String title;

    WithdrawalProblem(HttpStatus status, String title) {
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
