package uk.deliveryboard.gateway;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What must not cross from a client to a service, or back. */
class CrossingTests extends EdgeTest {

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Forwarded-Prefix", "X-Forwarded-Port", "X-Forwarded-User",
            "Forwarded", "X-User-Id", "X-User", "x-user-roles", "X_User_Id", "X-Agency-Id", "X-Agency", "X_Agency_Code",
            "X-Gateway-Csrf", "X-Gateway-Anything", "X-Real-IP", "X-Original-URL", "X-Rewrite-URL",
            "X-HTTP-Method-Override", "X-Method-Override", "X-Auth-Request-User", "X-Client-Cert", "Via",
            "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Keep-Alive"})
    void a_spoofed_header_never_reaches_a_service(String name) throws Exception {
        String token = PROVIDER.mint(claims -> claims);
        String answer = Wire.exchange(home, "GET /v1/plans HTTP/1.1\r\nHost: localhost\r\n" + name + ": spoofed\r\n"
                + "Authorization: Bearer " + token + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(PLANS.last().headers().values().toString()).doesNotContain("spoofed");
        assertThat(PLANS.last().header("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void a_header_named_by_connection_ends_here() throws Exception {
        Wire.exchange(home, "GET /v1/plans HTTP/1.1\r\nHost: localhost\r\nX-Hop: mine\r\nAuthorization: Bearer "
                + PROVIDER.mint(claims -> claims) + "\r\nConnection: close, X-Hop\r\n\r\n");

        assertThat(PLANS.last().header("X-Hop")).isNull();
    }

    @Test
    void the_address_of_the_gateway_is_ours_to_say_and_not_the_clients() throws Exception {
        Wire.exchange(home, "GET /v1/plans HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nAuthorization: Bearer " + PROVIDER.mint(claims -> claims)
                + "\r\nConnection: close\r\n\r\n");

        URI self = URI.create(home);
        assertThat(PLANS.last().headers().get("X-forwarded-host")).containsExactly(self.getAuthority());
        assertThat(PLANS.last().headers().get("X-forwarded-proto")).containsExactly("http");
        assertThat(PLANS.last().header("Host")).isEqualTo(URI.create(PLANS.address()).getAuthority());
    }

    @Test
    void cookies_of_the_client_never_reach_a_service_and_those_of_a_service_never_the_client() {
        PLANS.on("/v1/plans", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "__Host-deliveryboard=stolen; Path=/; Secure");
            exchange.getResponseHeaders().set("Server", "secret/1.0");
            exchange.getResponseHeaders().set("X-Powered-By", "secret");
            exchange.getResponseHeaders().set("X-Gateway-Csrf", "secret");
            exchange.sendResponseHeaders(204, -1);
        });
        var response = send(asProgram("/v1/plans").header("Cookie", "__Host-deliveryboard=abc; other=1"));

        assertThat(PLANS.last().header("Cookie")).isNull();
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().map().keySet()).doesNotContain("set-cookie", "server", "x-powered-by",
                "x-gateway-csrf");
    }

    @ParameterizedTest
    @CsvSource({"abc-123, true", "a1._-Z, true", "-starts-wrong, false", "'with space', false", "'<script>', false",
            "'a,b', false", "0123456789012345678901234567890123456789012345678901234567890123, true",
            "01234567890123456789012345678901234567890123456789012345678901234, false"})
    void a_request_id_is_kept_if_it_is_harmless_and_made_otherwise(String offered, boolean kept) {
        var response = send(asProgram("/v1/plans").header("X-Request-Id", offered));

        String echoed = header(response, "X-Request-Id");
        assertThat(echoed.equals(offered)).isEqualTo(kept);
        assertThat(echoed).matches("[A-Za-z0-9][A-Za-z0-9._-]*");
        assertThat(PLANS.last().headers().get("X-request-id")).containsExactly(echoed);
    }

    @Test
    void a_trace_that_began_at_the_client_goes_on_in_the_service() {
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        send(asProgram("/v1/plans").header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01"));

        assertThat(PLANS.last().header("Traceparent")).startsWith("00-" + traceId + "-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void a_problem_names_the_trace_it_belongs_to() {
        var response = send(request("/v1/plans").header("traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        assertThat(json(response).path("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void the_gateways_own_answers_carry_security_headers_and_a_services_word_wins() {
        PLANS.on("/v1/plans", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
            exchange.sendResponseHeaders(204, -1);
        });
        var own = send(request("/v1/plans"));
        assertThat(header(own, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(header(own, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(own, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(own, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(own, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(own, "Server")).isNull();

        var services = send(asProgram("/v1/plans"));
        assertThat(services.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(services.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(services.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
}
