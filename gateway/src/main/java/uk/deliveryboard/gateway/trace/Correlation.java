package uk.deliveryboard.gateway.trace;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two names of a request: the caller's own {@code X-Request-Id} and the trace that runs through all services. */
public final class Correlation {

    public static final String REQUEST_ID = "X-Request-Id";

    private static final String REQUEST_ID_ATTRIBUTE = Correlation.class.getName() + ".requestId";
    private static final String TRACE_ID_ATTRIBUTE = Correlation.class.getName() + ".traceId";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Correlation() {}

    public static String begin(HttpServletRequest request, Tracer tracer) {
        String offered = request.getHeader(REQUEST_ID);
        String id = offered != null && ACCEPTABLE.matcher(offered).matches() ? offered : UUID.randomUUID().toString();
        request.setAttribute(REQUEST_ID_ATTRIBUTE, id);
        var span = tracer.currentSpan();
        if (span != null) {
            request.setAttribute(TRACE_ID_ATTRIBUTE, span.context().traceId());
        }
        return id;
    }

    public static @Nullable String requestId(HttpServletRequest request) {
        return request.getAttribute(REQUEST_ID_ATTRIBUTE) instanceof String id ? id : null;
    }

    public static @Nullable String traceId(HttpServletRequest request) {
        return request.getAttribute(TRACE_ID_ATTRIBUTE) instanceof String id ? id : null;
    }
}
