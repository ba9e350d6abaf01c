package uk.deliveryboard.gateway.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import uk.deliveryboard.gateway.edge.ClientFailure;
import uk.deliveryboard.gateway.edge.EdgeRequest;
import uk.deliveryboard.gateway.edge.RequestBody;
import uk.deliveryboard.gateway.problem.Refusal;

/**
 * Carries one exchange on the JDK's client directly. Spring's request factory bounds the whole body in time, which
 * cuts event streams and slow downloads; here only silence is bounded.
 */
public final class StreamingProxyExchange implements ProxyExchange {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection", "expect", "upgrade");

    /** Request attribute of a route whose path at the service is another than the client's. */
    public static final String TARGET_PATH = StreamingProxyExchange.class.getName() + ".targetPath";

    private final HttpClient client;
    private final ServiceClientProperties properties;
    private final StallWatch stallWatch;
    private final TracePropagation trace;

    StreamingProxyExchange(HttpClient client, ServiceClientProperties properties, StallWatch stallWatch,
            TracePropagation trace) {
        this.client = client;
        this.properties = properties;
        this.stallWatch = stallWatch;
        this.trace = trace;
    }

    @Override
    public ServerResponse exchange(Request request) {
        RequestBody body = EdgeRequest.of(request.getServerRequest().servletRequest()).body();
        HttpResponse<InputStream> answer;
        try {
            answer = await(client.sendAsync(outgoing(request, body), HttpResponse.BodyHandlers.ofInputStream()), body);
        } catch (IOException failure) {
            throw refusal(request, body, failure);
        } finally {
            body.retire();
        }
        return relay(request, answer);
    }

    private HttpRequest outgoing(Request request, RequestBody body) {
        URI service = request.getUri();
        if (service == null) {
            throw new IllegalStateException("A route without a service");
        }
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(target(service, request.getServerRequest()));
        request.getHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)) && !trace.owns(name)) {
                values.forEach(value -> outgoing.header(name, value));
            }
        });
        trace.into(outgoing);
        return outgoing.method(request.getMethod().name(), publisher(request.getMethod().name(), body)).build();
    }

    /** The path and query of the client, byte for byte, unless the route has its own target. */
    private static URI target(URI service, ServerRequest request) {
        var servletRequest = request.servletRequest();
        Object rewritten = servletRequest.getAttribute(TARGET_PATH);
        String path = rewritten instanceof String fixed ? fixed : servletRequest.getRequestURI();
        String query = servletRequest.getQueryString();
        return URI.create(service.getScheme() + "://" + service.getAuthority() + path
                + (query == null ? "" : "?" + query));
    }

    private static HttpRequest.BodyPublisher publisher(String method, RequestBody body) {
        if (body.length() == 0 || !WITH_BODY.contains(method)) {
            return HttpRequest.BodyPublishers.noBody();
        }
        HttpRequest.BodyPublisher stream = HttpRequest.BodyPublishers.ofInputStream(() -> body);
        return body.length() < 0 ? stream : HttpRequest.BodyPublishers.fromPublisher(stream, body.length());
    }

    /** Waits as long as either side moves: an upload may take its time, a silent service may not. */
    private HttpResponse<InputStream> await(CompletableFuture<HttpResponse<InputStream>> pending, RequestBody body)
            throws IOException {
        long started = System.nanoTime();
        while (true) {
            long lastMove = Math.max(started, body.lastProgressNanos());
            long left = properties.readTimeout().toNanos() - (System.nanoTime() - lastMove);
            try {
                if (left <= 0) {
                    pending.cancel(true);
                    throw new ServiceSilentException();
                }
                return pending.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                continue;
            } catch (InterruptedException e) {
                pending.cancel(true);
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The gateway is stopping");
            } catch (ExecutionException | CancellationException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e);
            }
        }
    }

    private static Refusal refusal(Request request, RequestBody body, IOException failure) {
        IOException clientFailure = body.failure();
        return clientFailure != null && !(failure instanceof ServiceSilentException)
                ? ClientFailure.refusalFor(clientFailure)
                : ServiceFailure.refusalFor(failure, request.getServerRequest());
    }

    private ServerResponse relay(Request request, HttpResponse<InputStream> answer) {
        HttpHeaders headers = new HttpHeaders();
        answer.headers().map().forEach(headers::addAll);
        Duration silence = RelayedAnswer.isStream(headers)
                ? properties.streamTimeout()
                : properties.readTimeout();
        RelayedAnswer relayed = new RelayedAnswer(answer.statusCode(), stallWatch.watch(answer.body(), silence));
        Response response = new ServiceResponse(HttpStatusCode.valueOf(answer.statusCode()), headers);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(response, relayed));
        return relayed;
    }

    private record ServiceResponse(HttpStatusCode status, HttpHeaders headers) implements Response {

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
