package uk.deliveryboard.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.launcher.identity.Client;
import uk.deliveryboard.launcher.identity.IdentitySettings;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** Access tokens of the demo clients, each kept until shortly before it expires. */
public final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private record Token(String value, long freshUntilNanos) {}

    private final URI endpoint;
    private final Map<String, String> secrets;
    private final HttpClient http;
    private final LongSupplier nanoTime;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Tokens(IdentitySettings identity, HttpClient http) {
        this(URI.create(identity.tokenUri()), identity.realm().apiClients().stream()
                .collect(Collectors.toMap(Client.Api::clientId, Client.Api::secret)), http, System::nanoTime);
    }

    Tokens(URI endpoint, Map<String, String> secrets, HttpClient http, LongSupplier nanoTime) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.http = http;
        this.nanoTime = nanoTime;
    }

    String of(String clientId) throws IOException {
        Token known = tokens.get(clientId);
        if (known != null && nanoTime.getAsLong() < known.freshUntilNanos()) {
            return known.value();
        }
        Token fresh = fetch(clientId);
        tokens.put(clientId, fresh);
        return fresh.value();
    }

    private Token fetch(String clientId) throws IOException {
        String credentials = clientId + ":" + secrets.getOrDefault(clientId, "");
        HttpRequest request = HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("no token for " + clientId + ": status " + response.statusCode());
            }
            JsonNode answer = JsonMapper.shared().readTree(response.body());
            long life = Math.max(0, answer.path("expires_in").asLong(300) - MARGIN.toSeconds());
            return new Token(answer.path("access_token").asString(),
                    nanoTime.getAsLong() + Duration.ofSeconds(life).toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while asking for a token", e);
        }
    }
}
