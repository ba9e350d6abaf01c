package uk.deliveryboard.gateway.edge;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.ProblemWriter;
import uk.deliveryboard.gateway.problem.Refusal;
import uk.deliveryboard.gateway.trace.Correlation;

/** The outermost filter of ours, just inside the one that opens the trace. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class EdgeFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final BodyLimits limits;
    private final SecurityHeaders headers;
    private final Tracer tracer;

    EdgeFilter(BodyLimits limits, SecurityHeaders headers, Tracer tracer) {
        this.headers = headers;
        this.limits = limits;
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String requestId = Correlation.begin(request, tracer);
        begin(request, response, requestId);
        try (var _ = MDC.putCloseable("http.request.id", requestId)) {
            chain.doFilter(admit(request), response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (Failures.isAnsweredByContainer(request, response)) {
                return;
            }
            if (response.isCommitted()) {
                // The container cuts the connection, so that half an answer is never taken for a whole one.
                throw e;
            }
            response.reset();
            begin(request, response, requestId);
            ProblemWriter.write(request, response, Failures.refusalFor(e, request));
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, String requestId) {
        response.setHeader(Correlation.REQUEST_ID, requestId);
        headers.writeTo(request, response);
    }

    private EdgeRequest admit(HttpServletRequest request) throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            throw new Refusal(ProblemKind.METHOD_NOT_ALLOWED, "This method is not supported")
                    .header(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE");
        }
        EdgeRequest edge = new EdgeRequest(request, limits);
        edge.getParameterMap(); // refuses a query that is not percent-encoded, before others stumble over it
        if (edge.body().length() > edge.body().limit()) {
            throw tooLarge(edge.body().limit());
        }
        return edge;
    }

    static Refusal tooLarge(long limit) {
        return new Refusal(ProblemKind.TOO_LARGE, "A body of this kind may have at most " + limit + " bytes")
                .header(HttpHeaders.CONNECTION, "close");
    }
}
