package uk.deliveryboard.training.fileimport;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.testkit.TestIdentity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** What can be wrong with a request about files: a problem each time, and nothing is left behind. */
class ImportBadInputIT extends ImportTest {

    private static final String AGENCY = "agency-of-no-account";
    private static final byte[] FILE = "staffRef,courseCode,completedOn\nE1,X,2026-10-10\n".getBytes(US_ASCII);

    /** @param part name of the part that holds the file */
    private record Case(String name, String query, String part, byte[] file, String token, String key, int status,
            String code, String... errors) {

        static Case of(String name, int status, String code, String... errors) {
            return new Case(name, "", "file", FILE, TestIdentity.token(AGENCY, "SPOC"), UUID.randomUUID().toString(),
                    status, code, errors);
        }

        Case asking(String another) {
            return new Case(name, another, part, file, token, key, status, code, errors);
        }

        Case with(String anotherToken) {
            return new Case(name, query, part, file, anotherToken, key, status, code, errors);
        }

        Case keyed(String another) {
            return new Case(name, query, part, file, token, another, status, code, errors);
        }

        Case in(String another) {
            return new Case(name, query, another, file, token, key, status, code, errors);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> uploads() {
        return Stream.of(Case.of("no token", 401, "not-signed-in").with(null),
                Case.of("expired", 401, "not-signed-in").with(TestIdentity.expired(AGENCY, "SPOC")),
                Case.of("foreign", 401, "not-signed-in").with(TestIdentity.foreign(AGENCY, "SPOC")),
                Case.of("other audience", 401, "not-signed-in").with(TestIdentity.forOtherAudience(AGENCY, "SPOC")),
                Case.of("wrong role", 403, "access-refused", " completion-role-needed")
                        .with(TestIdentity.token(AGENCY, "BOARD_MEMBER")),
                Case.of("wrong role for staff", 403, "access-refused", " staff-role-needed").asking("?kind=STAFF")
                        .with(TestIdentity.token(AGENCY, "BOARD_MEMBER")),
                Case.of("no key", 400, "idempotency-key-missing", "Idempotency-Key missing").keyed(null),
                Case.of("key with a space", 400, "idempotency-key-invalid", "Idempotency-Key invalid").keyed("a b"),
                Case.of("no file", 400, "file-missing").in("document"),
                Case.of("unknown parameter", 400, "unknown-parameter", "?dryRun unknown-parameter")
                        .asking("?dryRun=true"),
                Case.of("unknown kind", 400, "invalid-parameter", "?kind wrong-type").asking("?kind=COURSES"),
                Case.of("perhaps dry", 400, "invalid-parameter", "?dry-run wrong-type").asking("?dry-run=perhaps"),
                Case.of("mixed order", 400, "invalid-parameter", "?date-order wrong-type")
                        .asking("?date-order=MIXED"),
                Case.of("agency unheard of", 409, "agency-not-registered"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uploads")
    void a_bad_upload_is_a_problem_and_leaves_nothing_behind(Case wrong) {
        var request = http.post().uri(IMPORTS + wrong.query());
        if (wrong.token() != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + wrong.token());
        }
        if (wrong.key() != null) {
            request.header("Idempotency-Key", wrong.key());
        }

        assertProblem(request.multipart().file(wrong.part(), wrong.file()).exchange(), wrong);
        assertThat(count(AGENCY, "select count(*) from training_import")).isZero();
        assertThat(count(AGENCY, "select count(*) from training_import_piece")).isZero();
    }

    @Test
    void what_is_no_file_at_all_is_of_the_wrong_media_type_and_a_file_over_the_limit_too_large() {
        assertThat(post(IMPORTS, "{}", spoc(agency))).hasStatus(415);
        MvcTestResult large = http.post().uri(IMPORTS).header(HttpHeaders.AUTHORIZATION, "Bearer " + spoc(agency))
                .header("Idempotency-Key", "large").contentType(MediaType.MULTIPART_FORM_DATA)
                .with(request -> new org.springframework.mock.web.MockHttpServletRequest(request.getServletContext(),
                        "POST", IMPORTS) {
                    @Override
                    public long getContentLengthLong() {
                        return 64 * 1024 * 1024 + 1L;
                    }

                    @Override
                    public String getContentType() {
                        return "multipart/form-data; boundary=x";
                    }

                    @Override
                    public String getHeader(String name) {
                        return request.getHeader(name);
                    }

                    @Override
                    public java.util.Enumeration<String> getHeaders(String name) {
                        return request.getHeaders(name);
                    }
                }).exchange();
        assertThat(large).hasStatus(413);
        assertThat(body(large).at("/code").asString()).isEqualTo("too-large");
    }

    @Test
    void a_key_stands_for_one_file_and_one_way_to_read_it() {
        String key = UUID.randomUUID().toString();
        String file = "staffRef,courseCode,completedOn\nE1,%s,2026-10-10\n".formatted(wrap);
        MvcTestResult first = keyed(key, "?dry-run=true", file);

        MvcTestResult again = keyed(key, "?dry-run=true", file);

        assertThat(first).hasStatus(202);
        assertThat(again).hasStatus(202).hasHeader("Idempotent-Replayed", "true");
        assertThat(body(again).at("/importId")).isEqualTo(body(first).at("/importId"));
        assertThat(keyed(key, "", file)).hasStatus(422);
        assertThat(keyed(key, "?dry-run=true", file + "E2,%s,2026-10-10\n".formatted(wrap))).hasStatus(422);
        assertThat(count(agency, "select count(*) from training_import")).isOne();
    }

    private MvcTestResult keyed(String key, String query, String file) {
        return http.post().uri(IMPORTS + query).header(HttpHeaders.AUTHORIZATION, "Bearer " + spoc(agency))
                .header("Idempotency-Key", key).multipart().file("file", file.getBytes(US_ASCII)).exchange();
    }

    static Stream<Case> reads() {
        List<Case> cases = new ArrayList<>();
        String one = "/" + UUID.randomUUID();
        for (String path : List.of("", one, one + "/events", one + "/errors.csv")) {
            cases.add(Case.of("no token", 401, "not-signed-in").with(null).asking(path));
            cases.add(Case.of("wrong role", 403, "access-refused", " completion-role-needed")
                    .with(TestIdentity.token(AGENCY, "AUDITOR")).asking(path));
            cases.add(Case.of("unknown parameter", 400, "unknown-parameter", "?agency unknown-parameter")
                    .asking(path + "?agency=x"));
        }
        for (String path : List.of(one, one + "/events", one + "/errors.csv", "/7")) {
            cases.add(Case.of("unknown", 404, "not-found").asking(path));
        }
        cases.add(Case.of("no limit", 400, "invalid-parameter", "?limit min").asking("?limit=0"));
        cases.add(Case.of("cursor of others", 400, "invalid-cursor", "?cursor invalid").asking("?cursor=***"));
        cases.add(Case.of("cursor of another list", 400, "invalid-cursor", "?cursor invalid").asking("?cursor=RTE"));
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void a_bad_read_is_a_problem(Case wrong) {
        var request = http.get().uri(IMPORTS + wrong.query());
        if (wrong.token() != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + wrong.token());
        }
        assertProblem(request.exchange(), wrong);
    }

    private void assertProblem(MvcTestResult result, Case wrong) {
        assertThat(result).hasStatus(wrong.status()).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = body(result);
        assertThat(problem.at("/code").asString()).isEqualTo(wrong.code());
        assertThat(problem.path("errors").valueStream()
                .map(error -> error.at("/pointer").asString() + " " + error.at("/code").asString()))
                .containsExactlyInAnyOrder(wrong.errors());
        assertThat(problem.toString()).doesNotContain("Exception", "uk.deliveryboard", "select ", "insert ", "java.");
    }
}
