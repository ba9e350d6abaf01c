package uk.deliveryboard.training.audit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026. */
class AuditsIT extends BadInputTest {

    private static final String AUDITS = "/v1/training/audits";
    private static final String NONE = AUDITS + "/0192f0c1-2d3e-7a4b-8c5d-6e7f80930a1b";
    private static final BadRequest DRAW = BadRequest.post(AUDITS, "{\"seed\":\"autumn\",\"sampleSize\":5}");

    AuditsIT() {
        super("training_audit", "training_audit_record");
    }

    static Stream<BadRequest> bad() {
        return Stream.of(DRAW.inEveryWay("audit-role-needed", "AUDITOR"),
                BadRequest.get(AUDITS).inEveryWay("audit-role-needed", "AUDITOR"),
                Stream.of(DRAW.named("nothing").saying("{}").gets(400, "invalid-request", "/sampleSize not-null",
                        "/seed not-null"),
                        DRAW.named("none").replacing("5", "0").gets(400, "invalid-request", "/sampleSize min"),
                        DRAW.named("all").replacing("5", "501").gets(400, "invalid-request", "/sampleSize max"),
                        DRAW.named("a sentence").replacing("autumn", "in autumn").gets(400, "invalid-request",
                                "/seed pattern"),
                        DRAW.named("stranger").with(TestIdentity.token("agency-unheard-of", "AUDITOR"))
                                .gets(409, "agency-not-registered"),
                        BadRequest.get(NONE).named("unknown").gets(404, "not-found"),
                        BadRequest.get(AUDITS + "/x").named("no id").gets(404, "not-found"),
                        BadRequest.put(NONE + "/records/0192f0c1-2d3e-7a4b-8c5d-6e7f80930a1c",
                                "{\"finding\":\"MATCHED\"}").named("unknown").gets(404, "not-found")))
                .flatMap(cases -> cases);
    }

    private String agencyWithRecords(int records) {
        String agency = agency();
        String wrap = course("WRAP", true, 36);
        String[] refs = IntStream.range(0, records).mapToObj(n -> "E" + n).toArray(String[]::new);
        staff(agency, refs);
        List<String> rows = Stream.of(refs)
                .map(ref -> completion(ref, wrap, "2026-01-01", "COMPLETED", "CSV_IMPORT")).toList();
        assertThat(post("/v1/training/completions:batch", rows(rows), spoc(agency))).hasStatusOk();
        return agency;
    }

    private JsonNode draw(String agency, String seed, int size) {
        MvcTestResult drawn = post(AUDITS, "{\"seed\":\"%s\",\"sampleSize\":%d}".formatted(seed, size),
                TestIdentity.token(agency, "AUDITOR"));
        assertThat(drawn).hasStatus(201);
        return body(drawn);
    }

    private static List<String> sample(JsonNode audit) {
        List<String> ids = new ArrayList<>();
        audit.at("/sample").forEach(each -> ids.add(each.at("/recordId").asString()));
        return ids;
    }

    @Test
    void anybody_can_draw_the_same_sample_again() throws Exception {
        String agency = agencyWithRecords(30);
        JsonNode audit = draw(agency, "autumn", 10);

        List<String> all = List.of(text(agency, "select string_agg(record_id::text, ' ') from training_record")
                .split(" "));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        List<String> expected = all.stream().sorted(Comparator.comparing(id -> HexFormat.of()
                .formatHex(sha256.digest(("autumn " + id).getBytes(StandardCharsets.UTF_8))))).limit(10).toList();
        assertThat(sample(audit)).isEqualTo(expected);
        assertThat(sample(draw(agency, "autumn", 10))).isEqualTo(expected);
        assertThat(sample(draw(agency, "spring", 10))).isNotEqualTo(expected);
        assertThat(sample(draw(agency, "autumn", 500))).hasSize(30).startsWith(expected.toArray(String[]::new));
        assertThat(audit.at("/audit/population").asInt()).isEqualTo(30);
    }

    @Test
    void only_what_counts_is_drawn_and_a_sample_stays_as_it_was_drawn() {
        String agency = agencyWithRecords(3);
        String wrap = course("HO_AWARENESS", true, 12);
        post("/v1/training/completions", completion("E0", wrap, "2026-01-02", "FAILED", "CSV_IMPORT"), spoc(agency));
        post("/v1/training/completions", completion("E1", wrap, "2026-01-02", "PASSED", "SELF_DECLARED"),
                spoc(agency));
        post("/v1/training/completions", completion("E2", wrap, "2025-01-02", "PASSED", "CSV_IMPORT"), spoc(agency));
        JsonNode audit = draw(agency, "autumn", 50);
        assertThat(sample(audit)).hasSize(3);

        post("/v1/training/completions", completion("E2", wrap, "2026-01-02", "PASSED", "CSV_IMPORT"), spoc(agency));

        String path = AUDITS + "/" + audit.at("/audit/auditId").asString();
        assertThat(sample(body(get(path, TestIdentity.token(agency, "TRAINING_LEAD"))))).isEqualTo(sample(audit));
    }

    @Test
    void what_is_found_of_each_record_is_noted_and_counted() {
        String agency = agencyWithRecords(3);
        JsonNode audit = draw(agency, "autumn", 3);
        String path = AUDITS + "/" + audit.at("/audit/auditId").asString();
        List<String> ids = sample(audit);

        assertThat(note(agency, path, ids.get(0), "MATCHED", "\"v1\"")).hasStatusOk();
        assertThat(note(agency, path, ids.get(1), "NO_EVIDENCE", "\"v1\"")).hasStatus(412);
        assertThat(note(agency, path, ids.get(1), "NO_EVIDENCE", "\"v2\"")).hasStatusOk();
        assertThat(note(agency, path, "0192f0c1-2d3e-7a4b-8c5d-6e7f80930a1c", "MATCHED", "\"v3\"")).hasStatus(404);

        JsonNode listed = body(get(AUDITS, TestIdentity.token(agency, "AUDITOR"))).at("/items/0");
        assertThat(List.of(listed.at("/sampled").asInt(), listed.at("/matched").asInt(),
                listed.at("/discrepancies").asInt(), listed.at("/noEvidence").asInt(), listed.at("/open").asInt()))
                .containsExactly(3, 1, 0, 1, 1);
        String another = TestIdentity.token(agency(), "AUDITOR");
        assertThat(get(path, another)).hasStatus(404);
        assertThat(body(get(AUDITS, another)).at("/items")).isEmpty();
    }

    private MvcTestResult note(String agency, String path, String recordId, String finding, String version) {
        return http.method(HttpMethod.PUT).uri(path + "/records/" + recordId)
                .header("Authorization", TestIdentity.bearer(agency, "AUDITOR")).header("If-Match", version)
                .contentType("application/json").content("{\"finding\":\"" + finding + "\"}").exchange();
    }
}
