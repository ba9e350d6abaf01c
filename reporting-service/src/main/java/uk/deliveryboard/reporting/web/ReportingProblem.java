package uk.deliveryboard.reporting.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of this service. */
public enum ReportingProblem implements ProblemType {
    BOARD_UNKNOWN("There is no such board that you may see"),
    QUARTER_UNKNOWN("There is no such quarter"),
    QUARTER_IN_FUTURE("The quarter has not begun"),
    PROJECTION_UNKNOWN("There is no such projection"),
    VIEW_UNKNOWN("There is no such view of yours"),
    VIEW_OVER("The view is over", HttpStatus.GONE),
    VERSION_UNKNOWN("There is no such version of the quarter"),
    FILE_UNKNOWN("There is no such file of yours"),
    FILE_NOT_READY("The file is not ready", HttpStatus.CONFLICT),
    FILE_NOT_KEPT("There is no such file of the version"),
    FILTER_ISOLATES("The filter would isolate a small number", HttpStatus.UNPROCESSABLE_CONTENT),
    FILTER_UNKNOWN("The filter names what there is not", HttpStatus.BAD_REQUEST),
    COMMENTARY_CLOSED("The figures of the quarter are frozen, and what is said about them", HttpStatus.CONFLICT),
    COMMENTARY_REFUSED("The commentary cannot be taken as it is", HttpStatus.UNPROCESSABLE_CONTENT),
    DECISION_REASON("The decision and its reason do not go together", HttpStatus.BAD_REQUEST),
    QUARTER_NOT_IN_REVIEW("The returns of the quarter are not closed yet", HttpStatus.CONFLICT),
    QUARTER_ALREADY_PROPOSED("The figures of the quarter already wait for approval", HttpStatus.CONFLICT),
    QUARTER_ALREADY_SIGNED_OFF("The quarter is signed off", HttpStatus.CONFLICT),
    QUARTER_NOT_PROPOSED("No figures of the quarter wait for approval", HttpStatus.CONFLICT),
    QUARTER_NOT_SIGNED_OFF("The quarter is not signed off", HttpStatus.CONFLICT),
    SECOND_PERSON_NEEDED("Figures are approved by somebody else than who proposed them", HttpStatus.FORBIDDEN);

    private final String title;
    private final HttpStatus status;

    ReportingProblem(String title) {
        this(title, HttpStatus.NOT_FOUND);
    }

    ReportingProblem(String title, HttpStatus status) {
        this.title = title;
        this.status = status;
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
