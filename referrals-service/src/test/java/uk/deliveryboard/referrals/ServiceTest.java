package uk.deliveryboard.referrals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.deliveryboard.testkit.TestIdentity;

/** The running service on a real database and broker, on Monday 12 October 2026, with some agencies of Northmere. */
@SpringBootTest
@AutoConfigureMockMvc
public abstract class ServiceTest {

    private static final String AGENCY = """
            insert into agency (subject, code, organisation_type, boards, sequence)
            values (gen_random_uuid(), ?, ?, string_to_array(?, ','), 1) on conflict do nothing""";

    /** One for all contexts of a test run, as the database is. */
    protected static final Path FILES = files();

    @Autowired
    protected MockMvcTester http;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected JsonMapper json;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        TestIdentity.register(registry, "referrals");
        registry.add("DELIVERYBOARD_TODAY", () -> "2026-10-12");
        registry.add("VAULT_KEYS_FILE", () -> FILES.resolve("vault.keys").toString());
        registry.add("AUDIT_KEY_FILE", () -> FILES.resolve("audit.key").toString());
        registry.add("AUDIT_SEALS_FILE", () -> FILES.resolve("audit.seals").toString());
        registry.add("AUDIT_SEAL_EVERY", () -> "PT1H");
    }

    private static Path files() {
        try {
            return Files.createTempDirectory("referrals-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void agencies() {
        agency("northmere-county", "LOCAL_AUTHORITY_COUNTY", "northmere");
        agency("northmere-police", "POLICE_FORCE", "northmere");
        agency("alderfen-college", "FE_COLLEGE", "northmere");
        agency("brackwater-college", "FE_COLLEGE", "northmere");
        agency("southmere-county", "LOCAL_AUTHORITY_COUNTY", "southmere");
        agency("two-boards-trust", "NHS_TRUST", "northmere,southmere");
        agency("no-board-charity", "VCSE", "");
    }

    protected void agency(String code, String type, String boards) {
        jdbc.sql(AGENCY).params(code, type, boards).update();
    }

    public static String referrer() {
        return TestIdentity.bearer("alderfen-college", "REFERRER");
    }

    public static String chair() {
        return TestIdentity.bearer("northmere-county", "CHANNEL_CHAIR");
    }

    public static String lead() {
        return TestIdentity.bearer("northmere-county", "PREVENT_LEAD");
    }

    public static String officer() {
        return TestIdentity.bearer("northmere-police", "CT_CASE_OFFICER");
    }

    public static String dpo() {
        return TestIdentity.bearer("northmere-county", "DPO");
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    protected MvcTestResult submit(String bearer, String body) {
        return http.post().uri("/v1/referrals").header("Authorization", bearer).header("Idempotency-Key", key())
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    protected MvcTestResult move(String bearer, Object id, String etag, String body) {
        return http.post().uri("/v1/referrals/" + id + "/transitions").header("Authorization", bearer)
                .header("Idempotency-Key", key()).header("If-Match", etag).contentType(MediaType.APPLICATION_JSON)
                .content(body).exchange();
    }

    protected MvcTestResult post(String bearer, String uri, String body) {
        return http.post().uri(uri).header("Authorization", bearer).header("Idempotency-Key", key())
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    protected MvcTestResult get(String bearer, String uri) {
        return http.get().uri(uri).header("Authorization", bearer).exchange();
    }

    protected JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    protected static String etag(MvcTestResult result) {
        return result.getResponse().getHeader("ETag");
    }

    /** Submits a valid referral and gives its id. */
    protected UUID referral() {
        return referral(Bodies.referral());
    }

    protected UUID referral(String body) {
        MvcTestResult result = submit(referrer(), body);
        if (result.getResponse().getStatus() != 201) {
            throw new AssertionError(body(result).toPrettyString());
        }
        return UUID.fromString(body(result).get("id").asString());
    }

    /** A referral of two years ago that was closed at the first screen on the day given. */
    protected UUID screenedOut(int number, String closedOn) {
        UUID id = referral(
                with(with(Bodies.identified(number), "receivedOn", "\"2024-09-02\""), "firstConcernOn", null));
        MvcTestResult closed = move(lead(), id, "\"v1\"", """
                {"to": "SCREENED_OUT_NOT_PREVENT", "on": "%s",
                 "onward": {"choice": "NOT_NEEDED", "reason": "Demo Person has support."}}""".formatted(closedOn));
        if (closed.getResponse().getStatus() != 200) {
            throw new AssertionError(body(closed).toPrettyString());
        }
        return id;
    }

    /** A POST that changes a version, under a key of its own. */
    protected MvcTestResult change(String bearer, String uri, String etag, String body) {
        return http.post().uri(uri).header("Authorization", bearer).header("Idempotency-Key", key())
                .header("If-Match", etag).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    /** A referral that the panel wants to support: version 7. */
    protected UUID awaitingConsent() {
        UUID id = referral();
        int version = 1;
        for (String step : Bodies.untilConsentPending()) {
            MvcTestResult result = move(chair(), id, "\"v" + version++ + "\"", step);
            if (result.getResponse().getStatus() != 200) {
                throw new AssertionError(step + body(result).toPrettyString());
            }
        }
        return id;
    }

    /** An adopted case: version 8. */
    protected UUID adopted() {
        UUID id = awaitingConsent();
        for (String answer : new String[]{Bodies.consentRequested(), Bodies.consentGiven()}) {
            MvcTestResult result = change(chair(), "/v1/cases/" + id + "/consents", "\"v7\"", answer);
            if (result.getResponse().getStatus() != 201) {
                throw new AssertionError(answer + body(result).toPrettyString());
            }
        }
        return id;
    }

    /** A case that was adopted on an earlier day. */
    protected UUID adoptedOn(String day) {
        UUID id = referral(with(with(Bodies.referral(), "receivedOn", "\"" + day + "\""), "firstConcernOn", null));
        int version = 1;
        for (String step : Bodies.untilConsentPending()) {
            String earlier = with(step.replace("2026-10-12", day).replace("2026-10-19", "2026-10-20"), "on",
                    "\"" + day + "\"");
            MvcTestResult result = move(chair(), id, "\"v" + version++ + "\"", earlier);
            if (result.getResponse().getStatus() != 200) {
                throw new AssertionError(earlier + body(result));
            }
        }
        for (String answer : List.of(Bodies.consentRequested(), Bodies.consentGiven())) {
            MvcTestResult result = change(chair(), "/v1/cases/" + id + "/consents", "\"v7\"",
                    with(answer, "on", "\"" + day + "\""));
            if (result.getResponse().getStatus() != 201) {
                throw new AssertionError(answer + body(result));
            }
        }
        return id;
    }

    /** The body with one field set to a value, or left out where the value is null. */
    protected String with(String body, String field, String value) {
        ObjectNode node = (ObjectNode) json.readTree(body);
        if (value == null) {
            node.remove(field);
        } else {
            node.set(field, json.readTree(value));
        }
        return node.toString();
    }
}
