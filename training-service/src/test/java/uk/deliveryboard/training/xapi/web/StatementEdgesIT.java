package uk.deliveryboard.training.xapi.web;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.training.xapi.Samples;
import uk.deliveryboard.training.xapi.XapiTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What lies around statements: HEAD, and all of a record store that the intake is not. */
class StatementEdgesIT extends XapiTest {

    private static final List<String> HEADERS = List.of("X-Experience-API-Version",
            "X-Experience-API-Consistent-Through");

    /** That it has no body is up to the container. */
    @Test
    void head_has_the_status_and_the_headers_of_get() {
        String agency = agency();
        UUID id = UUID.randomUUID();
        put(agency, id, least(id));
        for (String path : List.of(STATEMENTS + "?statementId=" + id, STATEMENTS, STATEMENTS + "?limit=1",
                STATEMENTS + "?statementId=" + UUID.randomUUID(), STATEMENTS + "?unknown=1", "/xapi/about")) {
            MvcTestResult got = request(HttpMethod.GET, path, null, integration(agency), "1.0.3");
            MvcTestResult head = request(HttpMethod.HEAD, path, null, integration(agency), "1.0.3");

            assertThat(head).as(path).hasStatus(got.getResponse().getStatus());
            assertThat(head.getResponse().getContentType()).as(path).isEqualTo(got.getResponse().getContentType());
            assertThat(head.getResponse().getHeader("Last-Modified")).as(path)
                    .isEqualTo(got.getResponse().getHeader("Last-Modified"));
            assertThat(HEADERS.subList(0, path.startsWith(STATEMENTS) ? 2 : 1)).as(path)
                    .allSatisfy(name -> assertThat(head).containsHeader(name));
        }
    }

    @ParameterizedTest
    @CsvSource({"DELETE,/xapi/statements,405", "PATCH,/xapi/statements,405", "POST,/xapi/about,405",
            "GET,/xapi/activities/state,404", "PUT,/xapi/activities/state,404", "DELETE,/xapi/activities/profile,404",
            "GET,/xapi/activities,404", "GET,/xapi/agents,404", "POST,/xapi/agents/profile,404", "GET,/xapi,404",
            "GET,/xapi/statements/more,404"})
    void what_is_no_part_of_an_intake_is_a_problem_and_stores_nothing(String method, String path, int status) {
        String agency = agency();
        MvcTestResult result = request(HttpMethod.valueOf(method), path, method.startsWith("P") ? Samples.LEAST : null,
                integration(agency), "1.0.3");

        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .containsHeader("X-Experience-API-Version");
        assertThat(body(result).at("/code").asString()).isEqualTo(status == 405 ? "method-not-allowed" : "not-found");
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Limit=1", "StatementId=7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11", "VERB=x", "since =x",
            "related_Agents=true", "x=1"})
    void a_parameter_in_another_case_is_another_parameter_also_for_a_write(String query) {
        String agency = agency();
        String encoded = STATEMENTS + "?" + query.replace(" ", "%20");
        assertThat(request(HttpMethod.GET, encoded, null, integration(agency), "1.0.3")).hasStatus(400);
        assertThat(request(HttpMethod.POST, encoded, Samples.LEAST, integration(agency), "1.0.3")).hasStatus(400);
        assertThat(request(HttpMethod.PUT, encoded, Samples.LEAST, integration(agency), "1.0.3")).hasStatus(400);
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
    }
}
