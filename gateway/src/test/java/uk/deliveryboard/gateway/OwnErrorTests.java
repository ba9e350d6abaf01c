package uk.deliveryboard.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The gateway's own errors: problems for programs, a small page for people. */
class OwnErrorTests extends EdgeTest {

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PROPFIND", "LINK", "get"})
    void a_method_that_is_not_on_the_list_is_a_405(String method) {
        var response = send(asProgram("/v1/plans").method(method, BodyPublishers.noBody()));

        assertProblem(response, 405, "method-not-allowed");
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE");
        assertThat(calls()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"TRACE /v1/plans HTTP/1.1 | 405", "GET /v1/plans?q={bad} HTTP/1.1 | 400",
            "GET /v1/plans/%zz HTTP/1.1 | 400", "NOT HTTP AT ALL | 400", "GET /v1/plans HTTP/9.9 | 400",
            "GET /v1/plans?q=%zz HTTP/1.1 | 400"})
    void a_request_that_is_not_http_is_a_problem_too(String line, int status) throws Exception {
        String answer = Wire.exchange(home, line + "\r\nHost: localhost\r\nAuthorization: Bearer "
                + PROVIDER.mint(claims -> claims) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("Tomcat", "Exception", "<html");
        assertThat(answer).contains("application/problem+json", "\"code\":\"");
        assertThat(calls()).isZero();
    }

    @Test
    void headers_beyond_all_measure_are_refused() throws Exception {
        String answer = Wire.exchange(home, "GET /v1/plans HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat", "<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /v1/spocs HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\nConnection: close\r\n\r\nhello",
            "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\nConnection: close\r\n\r\n0\r\n\r\n",
            "GET /v1/plans HTTP/1.1\r\nHost: localhost\r\nHost: other\r\nConnection: close\r\n\r\n",
            "GET /v1/plans HTTP/1.1\r\nConnection: close\r\n\r\n"})
    void a_smuggled_request_reaches_nobody(String request) throws Exception {
        String withToken = request.replaceFirst("\r\n",
                "\r\nAuthorization: Bearer " + PROVIDER.mint(claims -> claims) + "\r\n");
        Wire.exchange(home, withToken.replace("\r\n\r\n0", "\r\nConnection: close\r\n\r\n0"));

        assertThat(PLANS.seen().stream().filter(seen -> seen.target().contains("spocs"))).isEmpty();
        assertThat(PLANS.seen().stream().filter(seen -> seen.text().length() > 0)).isEmpty();
    }

    @Test
    void people_get_a_small_page_and_programs_a_problem() {
        var page = send(request("/nothing/here").header("Accept", "text/html,application/xhtml+xml"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<html lang=\"en\">", "<h1>").doesNotContain("nothing/here");

        assertProblem(send(request("/v1/nothing").header("Accept", "text/html")), 404, "not-found");
        assertProblem(send(request("/nothing").header("Accept", "application/json")), 404, "not-found");
    }

    @Test
    void a_problem_says_where_without_repeating_what_was_asked() {
        var problem = json(send(request("/v1/nothing?name=Jane")));

        assertThat(problem.path("instance").asString()).isEqualTo("/v1/nothing");
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void an_error_of_a_service_is_the_services_to_explain() {
        PLANS.on("/v1/plans/1", uk.deliveryboard.gateway.stub.StubService.text(404, "the plans service says no"));

        assertThat(send(asProgram("/v1/plans/1")).body()).isEqualTo("the plans service says no");
    }
}
