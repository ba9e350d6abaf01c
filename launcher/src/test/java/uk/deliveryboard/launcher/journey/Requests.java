package uk.deliveryboard.launcher.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.launcher.identity.Client;
import uk.deliveryboard.launcher.identity.IdentitySettings;

/** Plain requests as a program sends them, with nothing hidden: every status and header can be looked at. */
final class Requests {

    /** What came back. */
    record Answer(int status, JsonNode json, String text, HttpHeaders headers) {

        String etag() {
            return header("ETag");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String code() {
            return json.path("code").asString("");
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final IdentitySettings identity;
    private final HttpClient http = HttpClient.newHttpClient();

    Requests(IdentitySettings identity) {
        this.identity = identity;
    }

    Answer get(String client, String path) {
        return send(client, request(path).GET());
    }

    /** A file as it is, made while the client waits. */
    byte[] file(String client, String path) {
        try {
            HttpResponse<byte[]> response = http.send(request(path).header("Prefer", "wait=60")
                    .header("Authorization", "Bearer " + token(client)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer post(String client, String path, Object body, String key, String ifMatch) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(client, ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
    }

    Answer post(String client, String path, Object body) {
        return post(client, path, body, UUID.randomUUID().toString(), "");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(identity.gatewayUrl() + path));
    }

    private Answer send(String client, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(
                    request.header("Authorization", "Bearer " + token(client)).build(),
                    HttpResponse.BodyHandlers.ofString());
            boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), JSON.readTree(json ? response.body() : "{}"), response.body(),
                    response.headers());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(String clientId) throws IOException, InterruptedException {
        Client.Api client = identity.realm().apiClients().stream().filter(each -> each.clientId().equals(clientId))
                .findFirst().orElseThrow();
        String form = "grant_type=client_credentials&client_id=" + encoded(client.clientId()) + "&client_secret="
                + encoded(client.secret());
        HttpResponse<String> response = http.send(HttpRequest.newBuilder(URI.create(identity.tokenUri()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(response.body()).get("access_token").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
