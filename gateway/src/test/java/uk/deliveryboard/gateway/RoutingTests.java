package uk.deliveryboard.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingTests extends EdgeTest {

    @ParameterizedTest
    @CsvSource({"/v1/agencies, plans", "/v1/agencies/northmere-police, plans", "/v1/spocs, plans", "/v1/plans, plans",
            "/v1/plans/1/actions/A-1/progress, plans", "/v1/plan-templates, plans", "/v1/plan-imports/7, plans",
            "/v1/agency-imports, plans",
            "/v1/boards/northmere/meetings, plans", "/v1/boards/northmere/meetings/3, plans",
            "/v1/boards/northmere/seats, plans", "/v1/boards/northmere/actions/3/closure, plans",
            "/v1/boards/northmere/reviews, plans", "/v1/boards/northmere/assessments/3/points/R1/answer, plans",
            "/v1/registers/risks, plans", "/v1/me, plans", "/v1/courses, training", "/v1/staff, training",
            "/v1/staff:batch, training", "/v1/training/completions:batch, training", "/xapi/statements, training",
            "/xapi/about, training", "/v1/referrals, referrals", "/v1/referrals/1/transitions, referrals",
            "/v1/panels, referrals", "/v1/cases, referrals", "/v1/audit, referrals", "/v1/retention, referrals",
            "/v1/referral-routes, referrals",
            "/v1/advice-contacts, referrals", "/v1/screening-triggers/1, referrals",
            "/v1/referral-status/0123, referrals",
            "/v1/boards/northmere/quarters/2026-27-Q3, reporting", "/v1/kpis, reporting",
            "/v1/projections/plan-progress, reporting", "/, reporting",
            "/boards/northmere/quarters/2026-27-Q3, reporting", "/definitions/wrap, reporting",
            "/assets/app.css, reporting", "/problems/not-found, reporting"})
    void every_path_reaches_its_service_unchanged(String path, String service) {
        var response = send(asProgram(path + "?q=a%20b&q=%C3%A9&empty="));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("answer of " + service);
        assertThat(calls()).isEqualTo(1);
        assertThat(SERVICES.stream().flatMap(stub -> stub.seen().stream()).findFirst().orElseThrow().target())
                .isEqualTo(path + "?q=a%20b&q=%C3%A9&empty=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/boards", "/v1/boards/northmere", "/v1/boards/northmere/other",
            "/v1/unknown", "/v2/plans", "/v1/plansx", "/v1/staff:other", "/actuator", "/actuator/env",
            "/actuator/gateway/routes", "/actuator/heapdump", "/v1/actuator/health", "/error", "/v3/api-docs",
            "/docs/openapi/gateway-not", "/login", "/favicon.ico", "/plans"})
    void what_is_not_in_the_table_does_not_exist(String path) {
        assertProblem(send(asProgram(path)), 404, "not-found");
        assertProblem(send(request(path)), 404, "not-found");
        assertThat(calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/agencies", "/v1/me", "/v1/staff:batch", "/xapi/statements", "/v1/referrals",
            "/v1/kpis", "/v1/boards/b/quarters/q", "/", "/boards/northmere", "/definitions/x"})
    void a_protected_path_is_closed_to_strangers(String path) {
        var response = send(request(path));

        assertProblem(response, 401, "not-signed-in");
        assertThat(header(response, "WWW-Authenticate")).startsWith("Bearer realm=\"deliveryboard\"");
        assertThat(calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/app.css", "/problems/not-found"})
    void style_sheets_and_problem_pages_are_open(String path) {
        assertThat(send(request(path)).body()).isEqualTo("answer of reporting");
        assertThat(REPORTING.last().header("Authorization")).isNull();
    }

    @Test
    void a_status_link_is_open_and_carries_nobody_s_token() {
        assertThat(send(request("/v1/referral-status/0123")).body()).isEqualTo("answer of referrals");
        assertThat(REFERRALS.last().header("Authorization")).isNull();
        assertProblem(send(request("/v1/referral-status/0123/more")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans/../../actuator/env", "/v1/plans/%2e%2e/x", "/v1//plans", "/v1/plans;a=b/1",
            "/v1/plans/%2Factuator", "/v1/plans/%5c..", "/v1/plans/%00"})
    void a_path_that_two_parsers_could_read_differently_goes_nowhere(String path) throws Exception {
        assertThat(Wire.exchange(home, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + PROVIDER.mint(claims -> claims) + "\r\nConnection: close\r\n\r\n")).matches("(?s)HTTP/1.1 40[04].*");
        assertThat(calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_body_arrives_as_it_was_sent(String method) {
        String body = "{\"note\":\"ünïcode & form=like\"}";
        send(asProgram("/v1/plans/1").header("Content-Type", "application/json").header("Idempotency-Key", "k-1")
                .header("If-Match", "\"7\"").method(method, BodyPublishers.ofString(body)));

        var seen = PLANS.last();
        assertThat(seen.method()).isEqualTo(method);
        assertThat(seen.text()).isEqualTo(body);
        assertThat(seen.header("Content-Type")).isEqualTo("application/json");
        assertThat(seen.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(seen.header("If-Match")).isEqualTo("\"7\"");
    }

    @Test
    void a_form_stays_in_the_body_and_out_of_the_address() {
        send(asProgram("/v1/plans?x=1").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("x=2&_csrf=y")));

        assertThat(PLANS.last().target()).isEqualTo("/v1/plans?x=1");
        assertThat(PLANS.last().text()).isEqualTo("x=2&_csrf=y");
    }

    @Test
    void the_answer_of_a_service_arrives_as_it_is() {
        PLANS.on("/v1/plans/1", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Cache-Control", "private, max-age=5");
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().set("Location", PLANS.address() + "/v1/plans/2?x=1");
            exchange.sendResponseHeaders(412, -1);
        });
        var response = send(asProgram("/v1/plans/1").header("If-None-Match", "\"7\""));

        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(header(response, "ETag")).isEqualTo("\"7\"");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("private, max-age=5");
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "Location")).isEqualTo("/v1/plans/2?x=1");
        assertThat(PLANS.last().header("If-None-Match")).isEqualTo("\"7\"");
    }

    @Test
    void the_api_documents_of_all_services_are_in_one_place_and_open() {
        for (var service : java.util.Map.of("plans", PLANS, "training", TRAINING, "referrals", REFERRALS, "reporting",
                REPORTING).entrySet()) {
            assertThat(send(request("/docs/openapi/" + service.getKey())).body())
                    .isEqualTo("answer of " + service.getKey());
            assertThat(service.getValue().last().target()).isEqualTo("/v3/api-docs");
        }
        assertThat(header(send(request("/docs")), "Location")).isEqualTo("/docs/swagger-ui/index.html");
        var page = send(request("/docs/swagger-ui/index.html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self'")
                .contains("'unsafe-inline'");
        assertThat(send(request("/docs/gateway/swagger-config")).body()).contains("/docs/openapi/plans",
                "/docs/openapi/training", "/docs/openapi/referrals", "/docs/openapi/reporting");
    }

    @Test
    void the_gateways_own_health_and_metrics_are_there() {
        assertThat(send(request("/actuator/health/liveness")).body()).contains("UP");
        assertThat(send(request("/actuator/health/readiness")).body()).contains("UP");
        assertThat(send(request("/actuator/prometheus")).body()).contains("http_server_requests");
    }
}
