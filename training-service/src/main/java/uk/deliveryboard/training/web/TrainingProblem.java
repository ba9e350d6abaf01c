package uk.deliveryboard.training.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems that only this service answers with. */
enum TrainingProblem implements ProblemType {
    AGENCY_NOT_REGISTERED(HttpStatus.CONFLICT, "Your agency is not in the directory yet"),
    COURSE_EXISTS(HttpStatus.CONFLICT, "There is a course with this code"),
    STAFF_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "Nobody in scope has this reference"),
    COURSE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "There is no course with this code"),
    COMPLETED_IN_FUTURE(HttpStatus.UNPROCESSABLE_CONTENT, "The day of completion is in the future"),
    COMPLETED_IMPLAUSIBLE(HttpStatus.UNPROCESSABLE_CONTENT, "The day of completion is too long ago"),
    SOURCE_NOT_ALLOWED(HttpStatus.UNPROCESSABLE_CONTENT, "You cannot speak for this source");

    private final HttpStatus status;
    private final String title;

    TrainingProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    static String slug(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
