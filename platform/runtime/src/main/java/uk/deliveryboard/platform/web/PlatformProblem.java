package uk.deliveryboard.platform.web;

import org.springframework.http.HttpStatus;

/** Problems that every service can answer with. */
public enum PlatformProblem implements ProblemType {
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not valid JSON"),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Some fields are not valid"),
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST, "The body has a field that is not known"),
    WRONG_TYPE(HttpStatus.BAD_REQUEST, "A field has the wrong type"),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "A query parameter is not known"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter is missing or not valid"),
    INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor is not one of ours"),
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "This request needs an Idempotency-Key"),
    IDEMPOTENCY_KEY_INVALID(HttpStatus.BAD_REQUEST, "The Idempotency-Key is not valid"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used for another request"),
    IDEMPOTENCY_KEY_IN_FLIGHT(HttpStatus.CONFLICT, "A request with this Idempotency-Key is still being worked on"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "A valid access token is needed"),
    ACCESS_REFUSED(HttpStatus.FORBIDDEN, "You may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here that you may see"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not supported here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted media types can be produced"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type of the body is not supported"),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "It was changed in the meantime"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "This request needs If-Match"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    CONFLICT(HttpStatus.CONFLICT, "It conflicts with what is there"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service cannot do this at the moment"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

    private final HttpStatus status;
    private final String title;

    PlatformProblem(HttpStatus status, String title) {
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
        return this == UNAVAILABLE || this == IDEMPOTENCY_KEY_IN_FLIGHT || this == INTERNAL_ERROR;
    }
}
