package uk.deliveryboard.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.Refusal;

/** Turns whatever was thrown into what the caller may know of it. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static Refusal refusalFor(Throwable thrown, HttpServletRequest request) {
        for (@Nullable
        Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof IOException failure && clientBroke(request, failure)) {
                return ClientFailure.refusalFor(failure);
            }
        }
        LOG.error("A request failed in the gateway", thrown);
        return new Refusal(ProblemKind.INTERNAL_ERROR, "The trace id names this failure in our logs");
    }

    /** Tomcat closes the response itself when it cannot parse the rest of a body. */
    static boolean isAnsweredByContainer(HttpServletRequest request, HttpServletResponse response) {
        return response.isCommitted() && EdgeRequest.isPresent(request)
                && EdgeRequest.of(request).body().failure() instanceof BadRequestException;
    }

    private static boolean clientBroke(HttpServletRequest request, IOException failure) {
        return EdgeRequest.isPresent(request) && failure.equals(EdgeRequest.of(request).body().failure());
    }
}
