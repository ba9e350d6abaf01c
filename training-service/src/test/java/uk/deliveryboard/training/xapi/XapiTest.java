package uk.deliveryboard.training.xapi;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.training.TrainingServiceTest;

/** A learning system that talks to the service. */
public abstract class XapiTest extends TrainingServiceTest {

    protected static final String STATEMENTS = "/xapi/statements";
    protected static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";

    protected MvcTestResult send(String agency, String body) {
        return request(HttpMethod.POST, STATEMENTS, body, integration(agency), "1.0.3");
    }

    protected MvcTestResult put(String agency, UUID id, String body) {
        return request(HttpMethod.PUT, STATEMENTS + "?statementId=" + id, body, integration(agency), "1.0.3");
    }

    protected MvcTestResult read(String agency, String query) {
        return request(HttpMethod.GET, query.startsWith("/") ? query : STATEMENTS + "?" + query, null,
                integration(agency), "1.0.3");
    }

    protected MvcTestResult request(HttpMethod method, String path, String body, String token, String version) {
        var request = http.method(method).uri(java.net.URI.create(path)).header(HttpHeaders.AUTHORIZATION,
                "Bearer " + token);
        if (version != null) {
            request.header("X-Experience-API-Version", version);
        }
        if (body != null) {
            request.header(HttpHeaders.CONTENT_TYPE, "application/json").content(body);
        }
        return request.exchange();
    }

    protected List<UUID> ids(MvcTestResult result) {
        return StreamSupport.stream(body(result).spliterator(), false)
                .map(id -> UUID.fromString(id.asString())).toList();
    }

    protected List<UUID> idsOf(JsonNode page) {
        return StreamSupport.stream(page.get("statements").spliterator(), false)
                .map(statement -> UUID.fromString(statement.get("id").asString())).toList();
    }

    protected static String least(UUID id) {
        return "{\"id\":\"" + id + "\"," + Samples.LEAST.substring(1);
    }

    protected static String voiding(UUID id, UUID target) {
        return least(id).replace("verbs/passed", "verbs/voided").replace(
                "{\"id\":\"https://lms.example.gov.uk/course/wrap\"}",
                "{\"objectType\":\"StatementRef\",\"id\":\"" + target + "\"}");
    }
}
