package uk.deliveryboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem bodies, for handlers and for the filters in front of them alike. */
public final class Problems {

    /** Seconds after which a client may ask again when a service cannot work at the moment. */
    private static final String RETRY_AFTER = "5";

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    public Problem body(ProblemType type, @Nullable String detail, List<Problem.FieldError> errors, String path) {
        return new Problem(Problem.typeOf(type), type.title(), type.status().value(), detail, uri(path), type.slug(),
                type.retriable(), errors, MDC.get("traceId"));
    }

    ResponseEntity<Object> response(ProblemType type, @Nullable String detail, List<Problem.FieldError> errors,
            String path) {
        var response = ResponseEntity.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (type.retriable()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return response.body(body(type, detail, errors, path));
    }

    /** Writes a problem where no handler is in charge: from a filter or a security entry point. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemType type,
            @Nullable String detail) throws IOException {
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (type.retriable()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        response.getOutputStream()
                .write(json.writeValueAsBytes(body(type, detail, List.of(), request.getRequestURI())));
    }

    private static URI uri(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
