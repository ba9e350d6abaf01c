package uk.deliveryboard.training.evaluation.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of evaluation. */
enum EvaluationProblem implements ProblemType {
    EVALUATION_CLOSED(HttpStatus.UNPROCESSABLE_CONTENT, "Answers of this stage are not taken today"),
    ANSWERED_ALREADY(HttpStatus.CONFLICT, "There is an answer of this stage under the same code"),
    ANSWER_TOLD(HttpStatus.CONFLICT, "The answer is in a group of five that was told, and stays in it"),
    ANSWER_UNKNOWN(HttpStatus.NOT_FOUND, "There is no answer of this stage under this code");

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
