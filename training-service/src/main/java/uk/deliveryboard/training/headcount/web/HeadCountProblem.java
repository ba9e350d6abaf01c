package uk.deliveryboard.training.headcount.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of head-counts. */
enum HeadCountProblem implements ProblemType {
    HEAD_COUNT_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This head-count cannot be");

    private final HttpStatus status;
    private final String title;

    HeadCountProblem(HttpStatus status, String title) {
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
