package uk.deliveryboard.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/**
 * The gateway's public API as the demo clients use it. A request is repeated only where that is safe: every one carries
 * an idempotency key made from what it says, so that filling the area twice fills it once.
 */
public final class Api {

    /** What came back. */
    public record Answer(int status, JsonNode body, String etag) {}

    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 120;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final URI base;
    private final Tokens tokens;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.shared();

    public Api(URI base, Tokens tokens, HttpClient http) {
        this.base = base;
        this.tokens = tokens;
        this.http = http;
    }

    /**
     * Something to post.
     *
     * @param identity what it is, in a few words: said twice, it is done once
     * @param ifMatch the version it builds on, or nothing
     */
    public record Post(String clientId, String path, Object body, String identity, Optional<String> ifMatch) {

        public Post(String clientId, String path, Object body, String identity) {
            this(clientId, path, body, identity, Optional.empty());
        }
    }

    /** An answer with one of these problem codes means that it is there already, which is as good. */
    public Answer post(Post post, String... alreadyThere) {
        String content = json.writeValueAsString(post.body());
        UUID key = UUID.nameUUIDFromBytes((post.identity() + "\n" + content).getBytes(StandardCharsets.UTF_8));
        Answer answer = repeated(post.clientId(), post.path(), () -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(post.path()))
                    .header("Content-Type", "application/json").header("Idempotency-Key", key.toString())
                    .POST(HttpRequest.BodyPublishers.ofString(content));
            post.ifMatch().ifPresent(version -> request.header("If-Match", version));
            return request;
        });
        return done("POST", post.path(), answer, alreadyThere);
    }

    /** What is there is put in the place of the version it builds on; a problem named is as good, as for a post. */
    public Answer put(String clientId, String path, Object body, String ifMatch, String... alreadyThere) {
        String content = json.writeValueAsString(body);
        return done("PUT", path, repeated(clientId, path, () -> HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json").header("If-Match", ifMatch)
                .PUT(HttpRequest.BodyPublishers.ofString(content))), alreadyThere);
    }

    private static Answer done(String method, String path, Answer answer, String... alreadyThere) {
        if (answer.status() / 100 == 2
                || Set.of(alreadyThere).contains(answer.body().path("code").asString(""))) {
            return answer;
        }
        throw refused(method, path, answer);
    }

    public Answer get(String clientId, String path) {
        Answer answer = repeated(clientId, path, () -> HttpRequest.newBuilder(base.resolve(path)).GET());
        if (answer.status() != 200) {
            throw refused("GET", path, answer);
        }
        return answer;
    }

    private interface Request {
        HttpRequest.Builder builder();
    }

    private Answer repeated(String clientId, String path, Request request) {
        try {
            return untilAnswered(clientId, path, request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while filling the demonstration area", e);
        }
    }

    private Answer untilAnswered(String clientId, String path, Request request) throws InterruptedException {
        String problem = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> response = http.send(request.builder().timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + tokens.of(clientId)).build(),
                        HttpResponse.BodyHandlers.ofString());
                Answer answer = answer(response);
                boolean again = TRY_AGAIN.contains(answer.status())
                        || answer.status() == 409 && answer.body().path("retriable").asBoolean(false);
                if (!again) {
                    return answer;
                }
                problem = "status " + answer.status();
                Thread.sleep(wait(attempt, response.headers().firstValue("Retry-After")));
            } catch (IOException e) {
                problem = String.valueOf(e.getMessage());
                Thread.sleep(wait(attempt, Optional.empty()));
            }
        }
        throw new InfrastructureException("Filling the demonstration area: " + path + " does not answer as it should ("
                + problem + ")");
    }

    private Answer answer(HttpResponse<String> response) {
        JsonNode body;
        try {
            body = response.body().isEmpty() ? JsonNodeFactory.instance.objectNode() : json.readTree(response.body());
        } catch (JacksonException e) {
            body = JsonNodeFactory.instance.objectNode();
        }
        return new Answer(response.statusCode(), body, response.headers().firstValue("ETag").orElse(""));
    }

    private static long wait(int attempt, Optional<String> retryAfter) {
        long asked = retryAfter.filter(text -> text.matches("\\d{1,4}")).map(text -> Long.parseLong(text) * 1_000)
                .orElse(100L * attempt);
        return Math.min(asked, LONGEST_WAIT_MILLIS);
    }

    private static InfrastructureException refused(String method, String path, Answer answer) {
        return new InfrastructureException("Filling the demonstration area: " + method + " " + path + " was answered "
                + answer.status() + " " + answer.body().path("code").asString("") + ": "
                + answer.body().path("detail").asString("") + " " + answer.body().path("errors"));
    }
}
