package uk.deliveryboard.gateway.proxy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerRequest;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.Refusal;

/** What to answer when a service cannot be reached, breaks off or stays silent. */
final class ServiceFailure {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceFailure.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final long RETRY_AFTER_SECONDS = 2;

    private ServiceFailure() {}

    static Refusal refusalFor(IOException failure, ServerRequest request) {
        LOG.atWarn().addKeyValue("error.type", failure.getClass().getName()).log("No answer from the service: {}",
                failure.getMessage());
        Refusal refusal = switch (failure) {
            case HttpConnectTimeoutException _ -> notReached();
            case ConnectException _ -> notReached();
            case ServiceSilentException _ -> new Refusal(ProblemKind.UPSTREAM_TIMEOUT,
                    "The service has the request but has not answered").retriable(mayRepeat(request));
            default -> new Refusal(ProblemKind.UPSTREAM_FAILED, "The connection to the service broke")
                    .retriable(mayRepeat(request));
        };
        return refusal.retryAfter(RETRY_AFTER_SECONDS);
    }

    static Refusal whileAnswering(IOException failure) {
        LOG.atWarn().addKeyValue("error.type", failure.getClass().getName())
                .log("The answer of the service broke off: {}", failure.getMessage());
        return new Refusal(ProblemKind.UPSTREAM_FAILED, "The service broke off in the middle of its answer")
                .retryAfter(RETRY_AFTER_SECONDS).retriable(false);
    }

    private static Refusal notReached() {
        return new Refusal(ProblemKind.UNAVAILABLE, "The service cannot be reached; nothing was sent to it");
    }

    /** Whether sending it again cannot do anything twice. */
    private static boolean mayRepeat(ServerRequest request) {
        return SAFE.contains(request.method().name()) || request.headers().firstHeader("Idempotency-Key") != null;
    }
}
