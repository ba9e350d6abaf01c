package uk.deliveryboard.gateway.proxy;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.TreeSet;

/** Hands the current trace on, so that the service's spans and logs continue it. */
final class TracePropagation {

    private final Tracer tracer;
    private final Propagator propagator;
    private final Set<String> fields = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    TracePropagation(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
        this.fields.addAll(propagator.fields());
    }

    boolean owns(String header) {
        return fields.contains(header);
    }

    void into(HttpRequest.Builder request) {
        var span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), request, (target, name, value) -> {
                if (target != null) {
                    target.setHeader(name, value);
                }
            });
        }
    }
}
