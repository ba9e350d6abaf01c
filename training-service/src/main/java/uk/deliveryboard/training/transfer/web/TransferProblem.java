package uk.deliveryboard.training.transfer.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of transfers. */
enum TransferProblem implements ProblemType {
    TRANSFER_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This person cannot be transferred so"),
    TRANSFER_CONFLICT(HttpStatus.CONFLICT, "The transfer is under way or closed already");

    private final HttpStatus status;
    private final String title;

    TransferProblem(HttpStatus status, String title) {
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
