package uk.deliveryboard.referrals.frontdoor.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of what comes before a referral. */
enum FrontDoorProblem implements ProblemType {
    ROUTE_EXISTS(HttpStatus.CONFLICT, "Another route of the same place begins on that day"),
    SCREENING_CLOSED(HttpStatus.CONFLICT, "What the screening came to was entered already");

    private final HttpStatus status;
    private final String title;

    FrontDoorProblem(HttpStatus status, String title) {
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
        return false;
    }
}
