package uk.deliveryboard.training.xapi.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of the statement resource. Its specification knows 400 where other resources say 415 or 422. */
enum XapiProblem implements ProblemType {
    XAPI_VERSION_MISSING(HttpStatus.BAD_REQUEST, "This request needs X-Experience-API-Version"),
    XAPI_VERSION_UNKNOWN(
            HttpStatus.BAD_REQUEST, "This version of xAPI is not spoken here"),
    CONTENT_TYPE_NOT_TAKEN(
            HttpStatus.BAD_REQUEST, "Statements are taken as application/json"),
    STATEMENT_INVALID(
            HttpStatus.BAD_REQUEST, "Some statements are not valid"),
    STATEMENT_CONFLICT(
            HttpStatus.CONFLICT, "There is another statement with the same id"),
    STAFF_UNKNOWN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Nobody in scope has this reference"),
    COURSE_UNKNOWN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "There is no course with this code");

    private final HttpStatus status;
    private final String title;

    XapiProblem(HttpStatus status, String title) {
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
