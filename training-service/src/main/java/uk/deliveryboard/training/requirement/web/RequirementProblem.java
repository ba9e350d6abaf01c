package uk.deliveryboard.training.requirement.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of requirements and targets. */
enum RequirementProblem implements ProblemType {
    RULE_NOT_TAKEN(HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be laid down");

    private final HttpStatus status;
    private final String title;

    RequirementProblem(HttpStatus status, String title) {
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
