package uk.deliveryboard.referrals.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems that only this service answers with. */
public enum ReferralProblem implements ProblemType {
    AGENCY_NOT_REGISTERED(HttpStatus.CONFLICT, "The directory has not told of your agency yet"),
    BOARD_NOT_CLEAR(HttpStatus.UNPROCESSABLE_CONTENT, "It is not clear which board the referral is for"),
    TRANSITION_NOT_ALLOWED(HttpStatus.CONFLICT, "The pathway has no such step from here"),
    SUPPORT_NOT_ASKED_FOR(HttpStatus.CONFLICT, "At this stage consent to support is not asked for"),
    PANEL_MEETING_EXISTS(HttpStatus.CONFLICT, "The board has a panel meeting of this code"),
    PANEL_MEETING_OVER(HttpStatus.CONFLICT, "The panel meeting was held or cancelled"),
    PANEL_ACTION_ANSWERED(HttpStatus.CONFLICT, "The action was answered already"),
    CASE_NOT_SUPPORTED(HttpStatus.CONFLICT, "The case is not supported at this stage"),
    PAUSE_OVER(HttpStatus.CONFLICT, "The pause was ended already"),
    SESSION_CLOSED(HttpStatus.CONFLICT, "The session was closed already"),
    GUARD_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "A rule of the pathway is not satisfied");

    private final HttpStatus status;
    private final String title;

    ReferralProblem(HttpStatus status, String title) {
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
        return this == AGENCY_NOT_REGISTERED;
    }
}
