package uk.deliveryboard.training.fileimport.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems with files. */
enum ImportProblem implements ProblemType {
    FILE_MISSING(HttpStatus.BAD_REQUEST, "The request has no file"),
    FILE_PARTS_MALFORMED(HttpStatus.BAD_REQUEST, "The parts of the request cannot be told apart"),
    PROFILE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be said of such files"),
    FILE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The file cannot be taken in"),
    IMPORT_UNDER_WAY(HttpStatus.CONFLICT, "The import is not finished yet"),
    IMPORT_OVER(HttpStatus.CONFLICT, "The import is finished already"),
    IMPORT_EXPIRED(HttpStatus.GONE, "The rows of this import are no longer kept");

    private final HttpStatus status;
    private final String title;

    ImportProblem(HttpStatus status, String title) {
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
        return this == IMPORT_UNDER_WAY;
    }
}
