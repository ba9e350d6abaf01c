package uk.deliveryboard.training.evaluation.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of evaluation. */
enum EvaluationProblem implements ProblemType {
    EVALUATION_CLOSED(HttpStatus.UNPROCESSABLE_CONTENT, "Answers of this stage are not taken today"),
    ANSWERED_ALREADY(HttpStatus.CONFLICT, "There is an answer of this stage under the same code");

    private final HttpStatus status;
    private final String title;

    EvaluationProblem(HttpStatus status, String title) {
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
