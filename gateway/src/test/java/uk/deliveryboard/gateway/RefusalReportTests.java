package uk.deliveryboard.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.gateway.stub.StubService;
import uk.deliveryboard.gateway.stub.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An agency hears that its learning system's credentials are refused, though such a request reaches no service. */
class RefusalReportTests extends EdgeTest {

    private static final String REPORT = "/v1/training/integrations:refused";

    private String client;

    @BeforeEach
    void aClientNobodyKnows() {
        client = "lms." + UUID.randomUUID();
    }

    @Test
    void refused_credentials_are_told_once_by_the_gateway_and_without_the_secret() {
        for (int i = 0; i < 3; i++) {
            assertProblem(basic(client + ":wrong secret"), 401, "not-signed-in");
        }
        awaitAnother();

        assertThat(reportsOn(client)).singleElement().satisfies(report -> {
            assertThat(report.method()).isEqualTo("POST");
            assertThat(report.text()).isEqualTo("{\"client\":\"" + client + "\"}");
            String token = report.header("Authorization").substring("Bearer ".length()).split("\\.")[1];
            assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
                    .contains("\"roles\":[\"GATEWAY\"]");
        });
    }

    @Test
    void good_credentials_are_no_failure() {
        assertThat(basic("lms:right").statusCode()).isEqualTo(200);
        awaitAnother();

        assertThat(reportsOn("lms")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a name", "lms\"", "lms\n", "lms/..", "lms,another"})
    void what_cannot_be_a_client_is_told_to_nobody(String name) {
        assertProblem(basic(name + ":wrong"), 401, "not-signed-in");
        awaitAnother();

        assertThat(TRAINING.seen()).hasSize(1);
    }

    @Test
    void a_report_that_fails_changes_no_answer() {
        TRAINING.on(REPORT, StubService.text(500, "no"));
        assertProblem(basic(client + ":wrong"), 401, "not-signed-in");
        await().until(() -> !reportsOn(client).isEmpty());
        TRAINING.forget();

        PROVIDER.refusesTheGateway = true;
        int before = PROVIDER.gatewayAsked.get();
        assertProblem(basic(client + "-2:wrong"), 401, "not-signed-in");
        await().until(() -> PROVIDER.gatewayAsked.get() > before);
        PROVIDER.refusesTheGateway = false;
        awaitAnother();

        assertThat(reportsOn(client + "-2")).isEmpty();
    }

    /** Of another client, sent after what the test looks at. */
    private void awaitAnother() {
        String another = "lms.another." + UUID.randomUUID();
        basic(another + ":wrong");
        await().until(() -> !reportsOn(another).isEmpty());
    }

    private static List<Seen> reportsOn(String client) {
        return TRAINING.seen().stream().filter(seen -> seen.target().equals(REPORT))
                .filter(seen -> seen.text().contains("\"" + client + "\"")).toList();
    }

    private java.net.http.HttpResponse<String> basic(String credentials) {
        return send(request("/xapi/statements").header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
    }
}
