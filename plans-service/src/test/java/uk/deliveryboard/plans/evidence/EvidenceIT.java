package uk.deliveryboard.plans.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceIT extends PlansServiceTestBase {

    private static final String POINTER = """
            {"type": "MINUTES", "title": "Board minutes", "asAt": "2026-10-12", "heldBy": "Clerk to the board",
             "location": "Board papers, October 2026, item 4"}""";
    /** The SHA-256 of "abc", from FIPS 180-2. */
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final String agency = newAgencyCode();

    private static String file(byte[] content) {
        return "{\"type\": \"TRAINING_LOG\", \"title\": \"Log\", \"asAt\": \"2026-11-20\", \"content\": \""
                + Base64.getEncoder().encodeToString(content) + "\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult submit(String action, String body) {
        return api.post(action + "/evidence", PlansApi.spoc(agency), body);
    }

    private MvcTestResult verify(String action, MvcTestResult submitted, String role, String ifMatch) {
        return api.post(action + "/evidence/" + PlansApi.json(submitted, "$.id") + "/verifications",
                TestIdentity.token(agency, role), "", UUID.randomUUID().toString(), ifMatch);
    }

    @Test
    void a_pointer_is_verified_by_somebody_else_and_once() {
        String action = api.planWithAction(agency);
        MvcTestResult submitted = submit(action, POINTER);
        assertThat(submitted).as(PlansApi.body(submitted)).hasStatus(201).bodyJson().extractingPath("$.heldMode")
                .isEqualTo("POINTER");
        assertThat(verify(action, submitted, "SPOC", "\"v1\"")).hasStatus(409).bodyJson().extractingPath("$.code")
                .isEqualTo("evidence-not-verifiable");
        assertThat(verify(action, submitted, "BOARD_MEMBER", "\"v1\"")).hasStatus(403);
        assertThat(verify(action, submitted, "AUDITOR", "\"v2\"")).hasStatus(412);
        assertThat(verify(action, submitted, "AUDITOR", "\"v1\"")).hasStatus(201).bodyJson()
                .extractingPath("$.verifiedBy").isNotNull();
        assertThat(verify(action, submitted, "PREVENT_LEAD", "\"v2\"")).hasStatus(409);
        assertThat(api.get(action + "/evidence", PlansApi.spoc(agency))).bodyJson()
                .extractingPath("$.items[*].verifiedAt").asArray().hasSize(1);
    }

    @Test
    void a_file_comes_back_as_it_was_with_its_hash_and_never_to_be_shown() throws Exception {
        String action = api.planWithAction(agency);
        MvcTestResult submitted = submit(action, file(bytes("abc")));
        assertThat(submitted).hasStatus(201).bodyJson().extractingPath("$.sha256").isEqualTo(SHA256_OF_ABC);
        MvcTestResult content = api.get(action + "/evidence/" + PlansApi.json(submitted, "$.id") + "/content",
                TestIdentity.token(agency, "AUDITOR"));
        assertThat(content).hasStatusOk().hasContentType("application/octet-stream")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(content.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(content.getResponse().getContentAsByteArray()).isEqualTo(bytes("abc"));
        String elsewhere = newAgencyCode();
        assertThat(api.get(action + "/evidence/" + PlansApi.json(submitted, "$.id") + "/content",
                PlansApi.spoc(elsewhere))).hasStatus(404);
    }

    @Test
    void what_is_no_file_of_a_known_kind_or_too_large_or_both_or_neither_is_refused_and_nothing_kept() {
        String action = api.planWithAction(agency);
        for (var wrong : List.of(file(new byte[]{'M', 'Z', 0, 3}), file(new byte[1_048_577]), file(new byte[0]),
                POINTER.replace("\"location\"", "\"content\": \"YWJj\", \"location\""),
                POINTER.replace(",\n \"location\": \"Board papers, October 2026, item 4\"", ""),
                POINTER.replace("2026-10-12", "2026-11-23"))) {
            MvcTestResult refused = submit(action, wrong);
            assertThat(refused).as(PlansApi.body(refused)).hasStatus(422);
        }
        assertThat(submit(action, file(bytes("abc")).replace("YWJj", "YWJ!"))).hasStatus(400);
        assertThat(database.count("select count(*) from evidence where agency = ?", agency)).isZero();
    }

    @Test
    void the_database_itself_keeps_verification_apart() {
        String action = api.planWithAction(agency);
        submit(action, POINTER);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.change(
                "update evidence set verified_at = now(), verified_by = submitted_by where agency = ?", agency))
                .hasStackTraceContaining("check constraint");
    }
}
