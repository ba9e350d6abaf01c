package uk.deliveryboard.reporting.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of this service. */
public enum ReportingProblem implements ProblemType {
    BOARD_UNKNOWN("There is no such board that you may see"),
    QUARTER_UNKNOWN("There is no such quarter"),
    QUARTER_IN_FUTURE("The quarter has not begun"),
    PROJECTION_UNKNOWN("There is no such projection");

    private final String title;

    ReportingProblem(String title) {
        this.title = title;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String title() {
        return title;
    }
}
