package uk.deliveryboard.gateway.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** The gateway ends a request itself, with a problem instead of an answer. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One thing that is wrong: a header, {@code ?parameter} or JSON pointer, and why. */
    public record FieldError(String pointer, String code, String message) {}

    private final transient ProblemKind kind;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient List<FieldError> errors = List.of();
    private boolean retriable;

    public Refusal(ProblemKind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
        this.retriable = kind.retriable();
    }

    public Refusal retryAfter(long seconds) {
        return header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
    }

    public Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Refusal because(String pointer, String code, String message) {
        errors = List.of(new FieldError(pointer, code, message));
        return this;
    }

    public Refusal retriable(boolean sameRequestMaySucceedLater) {
        retriable = sameRequestMaySucceedLater;
        return this;
    }

    public ProblemKind kind() {
        return kind;
    }

    Map<String, String> headers() {
        return headers;
    }

    List<FieldError> errors() {
        return errors;
    }

    boolean isRetriable() {
        return retriable;
    }
}
