package uk.deliveryboard.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.gateway.trace.Correlation;

/** Writes a refusal as RFC 9457 problem+json, or as a small page for somebody who follows links in a browser. */
public final class ProblemWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        boolean page = wantsPage(request);
        byte[] body = (page ? page(refusal) : json(request, refusal)).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(refusal.kind().status());
        refusal.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(page ? "text/html;charset=UTF-8" : "application/problem+json");
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    /** Programs get problem+json whatever they accept: a client of the API must never have to parse a page. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") && !isProgram(pathOf(request));
    }

    private static boolean isProgram(String path) {
        return path.startsWith("/v1/") || path.equals("/v1") || path.startsWith("/xapi/")
                || path.startsWith("/docs/openapi/") || path.startsWith("/actuator");
    }

    private static String pathOf(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = original instanceof String path ? path : request.getRequestURI();
        return uri == null ? "" : uri;
    }

    private static String json(HttpServletRequest request, Refusal refusal) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + refusal.kind().slug());
        problem.put("title", refusal.kind().title());
        problem.put("status", refusal.kind().status());
        problem.put("detail", detail(refusal));
        problem.put("instance", pathOf(request));
        problem.put("code", refusal.kind().slug());
        problem.put("retriable", refusal.isRetriable());
        if (!refusal.errors().isEmpty()) {
            problem.put("errors", refusal.errors());
        }
        String traceId = Correlation.traceId(request);
        if (traceId != null) {
            problem.put("traceId", traceId);
        }
        return JSON.writeValueAsString(problem);
    }

    private static String page(Refusal refusal) {
        return Page.of(refusal.kind().title(), detail(refusal), "/", "Go to the start page");
    }

    private static String detail(Refusal refusal) {
        @Nullable
        String detail = refusal.getMessage();
        return detail == null ? refusal.kind().title() : detail;
    }
}
