package uk.deliveryboard.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.gateway.stub.Browser;
import uk.deliveryboard.gateway.stub.StubProvider;
import uk.deliveryboard.gateway.stub.StubService;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole gateway on a real port, between stubs that listen on real ports too. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
abstract class EdgeTest {

    static final StubService PLANS = new StubService("plans");
    static final StubService TRAINING = new StubService("training");
    static final StubService REFERRALS = new StubService("referrals");
    static final StubService REPORTING = new StubService("reporting");
    static final StubProvider PROVIDER = new StubProvider();
    static final List<StubService> SERVICES = List.of(PLANS, TRAINING, REFERRALS, REPORTING);

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    String home;

    @DynamicPropertySource
    static void stubs(DynamicPropertyRegistry properties) {
        int port = freePort();
        properties.add("SERVER_PORT", () -> port);
        properties.add("PUBLIC_URL", () -> "http://localhost:" + port);
        properties.add("PLANS_URL", PLANS::address);
        properties.add("TRAINING_URL", TRAINING::address);
        properties.add("REFERRALS_URL", REFERRALS::address);
        properties.add("REPORTING_URL", REPORTING::address);
        properties.add("OIDC_ISSUER", PROVIDER::address);
        properties.add("OIDC_JWKS_URI", () -> PROVIDER.address() + "/jwks");
        properties.add("OIDC_AUTHORIZATION_URI", () -> PROVIDER.address() + "/authorize");
        properties.add("OIDC_TOKEN_URI", () -> PROVIDER.address() + "/token");
        properties.add("OIDC_END_SESSION_URI", () -> PROVIDER.address() + "/end-session");
        properties.add("OIDC_CLIENT_SECRET", () -> StubProvider.SECRET);
        properties.add("deliveryboard.gateway.service-client.read-timeout", () -> "2s");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Value("${PUBLIC_URL}")
    void home(String home) {
        this.home = home;
    }

    @BeforeEach
    void forget() {
        SERVICES.forEach(StubService::forget);
        PROVIDER.tokenLifeSeconds = 300;
        PROVIDER.refreshFails = false;
        PROVIDER.down = false;
        PROVIDER.refusesTheGateway = false;
    }

    Browser browser() {
        return new Browser(home);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path));
    }

    HttpRequest.Builder asProgram(String path) {
        return request(path).header("Authorization", "Bearer " + PROVIDER.mint(claims -> claims));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Requests that went through, without what the gateway tells on its own account. */
    static long calls() {
        return SERVICES.stream().flatMap(service -> service.seen().stream())
                .filter(seen -> !seen.target().equals("/v1/training/integrations:refused")).count();
    }

    static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type"))
                .isEqualTo("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        for (String member : List.of("title", "detail", "instance", "retriable")) {
            assertThat(problem.has(member)).as(member).isTrue();
        }
        assertThat(response.body()).doesNotContain("Exception", "at uk.", "Tomcat");
    }
}
