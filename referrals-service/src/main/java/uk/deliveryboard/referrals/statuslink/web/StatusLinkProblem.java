package uk.deliveryboard.referrals.statuslink.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems that only status links answer with. */
enum StatusLinkProblem implements ProblemType {
    LOOKED_TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "The status was looked at too often");

    private final HttpStatus status;
    private final String title;

    StatusLinkProblem(HttpStatus status, String title) {
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

    @Override
    public boolean retriable() {
        return true;
    }
}
