package uk.deliveryboard.training.completion.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems with certificates. */
enum CheckProblem implements ProblemType {
    CERTIFICATE_KIND_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "The file is no certificate that can be shown"),
    CERTIFICATE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The certificate is too large");

    private final HttpStatus status;
    private final String title;

    CheckProblem(HttpStatus status, String title) {
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
