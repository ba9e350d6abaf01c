package uk.deliveryboard.gateway.problem;

/** A kind of problem the gateway answers with. The slugs that services use too mean the same here. */
public record ProblemKind(String slug, int status, String title, boolean retriable) {

    public static final ProblemKind MALFORMED_REQUEST = fixed("malformed-request", 400,
            "The request could not be understood");
    public static final ProblemKind NOT_SIGNED_IN = fixed("not-signed-in", 401, "A valid access token is needed");
    public static final ProblemKind ACCESS_REFUSED = fixed("access-refused", 403, "You may not do this");
    public static final ProblemKind CSRF_TOKEN_INVALID = fixed("csrf-token-invalid", 403,
            "The request does not carry this session's CSRF token");
    public static final ProblemKind NOT_FOUND = fixed("not-found", 404, "There is nothing here that you may see");
    public static final ProblemKind METHOD_NOT_ALLOWED = fixed("method-not-allowed", 405,
            "The method is not supported here");
    public static final ProblemKind REQUEST_TIMEOUT = passing("request-timeout", 408,
            "The request did not arrive in time");
    public static final ProblemKind TOO_LARGE = fixed("too-large", 413, "The request is too large");
    public static final ProblemKind RATE_LIMITED = passing("rate-limited", 429, "Too many requests");
    public static final ProblemKind HEADERS_TOO_LARGE = fixed("headers-too-large", 431,
            "The headers of the request are too large");
    public static final ProblemKind INTERNAL_ERROR = passing("internal-error", 500,
            "Something went wrong on our side");
    public static final ProblemKind UPSTREAM_FAILED = passing("upstream-failed", 502,
            "The service did not give a usable answer");
    public static final ProblemKind UNAVAILABLE = passing("unavailable", 503,
            "The service cannot do this at the moment");
    public static final ProblemKind UPSTREAM_TIMEOUT = passing("upstream-timeout", 504,
            "The service did not answer in time");

    /** The kind for an error that only has a status, such as one from the servlet container. */
    public static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> ACCESS_REFUSED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> TOO_LARGE;
            case 429 -> RATE_LIMITED;
            case 431 -> HEADERS_TOO_LARGE;
            case 501, 505 -> MALFORMED_REQUEST;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
        };
    }

    private static ProblemKind fixed(String slug, int status, String title) {
        return new ProblemKind(slug, status, title, false);
    }

    private static ProblemKind passing(String slug, int status, String title) {
        return new ProblemKind(slug, status, title, true);
    }
}
