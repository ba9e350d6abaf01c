package uk.deliveryboard.training.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every endpoint against everything that can be wrong with a request: a problem each time, and nothing is left behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT extends TrainingServiceTest {

    private static final String AGENCY = "bad-input-agency";
    private static final String COURSES = "/v1/courses";
    private static final String STAFF = "/v1/staff:batch";
    private static final String ONE = "/v1/training/completions";
    private static final String BATCH = "/v1/training/completions:batch";
    private static final String COURSE = "{\"code\":\"BAD-1\",\"title\":\"T\",\"family\":\"WRAP\",\"modality\":\"E_LEARNING\",\"minutes\":45,\"validityMonths\":36,\"countsTowardsWrapTarget\":true}";
    private static final String ROW = "{\"staffRef\":\"B1\",\"relevant\":true,\"joinedOn\":\"2020-01-01\"}";
    private static final String COMPLETION = completion("B1", "BAD-0", "2026-10-10", "COMPLETED", "CSV_IMPORT");

    /** A request and the problem that it gets. */
    private record Case(String name, HttpMethod method, String path, String body, String token, String key,
            MediaType type, int status, String code, List<String> errors) {

        static Case post(String path, String body) {
            return new Case("", HttpMethod.POST, path, body, TestIdentity.token(AGENCY, "TRAINING_LEAD"),
                    UUID.randomUUID().toString(), MediaType.APPLICATION_JSON, 0, "", List.of());
        }

        static Case get(String path) {
            return new Case("", HttpMethod.GET, path, null, TestIdentity.token(AGENCY, "TRAINING_LEAD"), null, null, 0,
                    "", List.of());
        }

        Case named(String wanted) {
            String freshKey = key == null ? null : UUID.randomUUID().toString();
            return new Case(wanted, method, path, body, token, freshKey, type, status, code, errors);
        }

        Case with(String anotherToken) {
            return new Case(name, method, path, body, anotherToken, key, type, status, code, errors);
        }

        Case keyed(String anotherKey) {
            return new Case(name, method, path, body, token, anotherKey, type, status, code, errors);
        }

        Case typed(MediaType another) {
            return new Case(name, method, path, body, token, key, another, status, code, errors);
        }

        Case at(String query) {
            return new Case(name, method, path + query, body, token, key, type, status, code, errors);
        }

        Case saying(UnaryOperator<String> another) {
            return new Case(name, method, path, another.apply(body), token, key, type, status, code, errors);
        }

        Case gets(int wantedStatus, String wantedCode, String... wantedErrors) {
            return new Case(name, method, path, body, token, key, type, wantedStatus, wantedCode,
                    List.of(wantedErrors));
        }

        @Override
        public String toString() {
            return method + " " + path + ": " + name + " -> " + status + " " + code;
        }
    }

    @BeforeAll
    void anAgencyWithOneMemberOfStaff() {
        jdbc.sql(
                "insert into agency (id, code, name, type, sequence) values (?, ?, 'Bad', 'OTHER', 1) on conflict do nothing")
                .params(UUID.nameUUIDFromBytes(AGENCY.getBytes(java.nio.charset.StandardCharsets.UTF_8)), AGENCY)
                .update();
        jdbc.sql("""
                insert into course (code, title, family, modality, counts_towards_wrap_target, added_at)
                values ('BAD-0', 'Course', 'WRAP', 'E_LEARNING', true, now()) on conflict do nothing""").update();
        staff(AGENCY, "B1");
    }

    static Stream<Case> writes() {
        List<Case> cases = new ArrayList<>();
        for (Case good : List.of(Case.post(COURSES, COURSE), Case.post(STAFF, rows(List.of(ROW))),
                Case.post(ONE, COMPLETION), Case.post(BATCH, rows(List.of(COMPLETION))))) {
            cases.add(good.named("malformed").saying(body -> body.substring(0, body.length() - 1)).gets(400,
                    "malformed-json"));
            cases.add(good.named("empty").saying(body -> "").gets(400, "malformed-json"));
            cases.add(good.named("an array").saying(body -> "[]").gets(400, "wrong-type", " wrong-type"));
            cases.add(good.named("unknown field").saying(body -> body.replaceFirst("\\{", "{\"email\":1,"))
                    .gets(400, "unknown-field", "/email unknown-field"));
            cases.add(good.named("unknown parameter").at("?dryRun=true")
                    .gets(400, "unknown-parameter", "?dryRun unknown-parameter"));
            cases.add(good.named("wrong media type").typed(MediaType.TEXT_PLAIN).gets(415, "unsupported-media-type"));
            cases.add(good.named("too large").saying(body -> body + " ".repeat(2 * 1024 * 1024))
                    .gets(413, "too-large"));
            cases.add(good.named("no key").keyed(null)
                    .gets(400, "idempotency-key-missing", "Idempotency-Key missing"));
            cases.add(good.named("key with a space").keyed("a b")
                    .gets(400, "idempotency-key-invalid", "Idempotency-Key invalid"));
            cases.addAll(unauthorised(good));
        }
        return cases.stream();
    }

    private static List<Case> unauthorised(Case good) {
        return List.of(good.named("no token").with(null).gets(401, "not-signed-in"),
                good.named("no jwt").with("abc").gets(401, "not-signed-in"),
                good.named("expired").with(TestIdentity.expired(AGENCY, "TRAINING_LEAD")).gets(401, "not-signed-in"),
                good.named("foreign").with(TestIdentity.foreign(AGENCY, "TRAINING_LEAD")).gets(401, "not-signed-in"),
                good.named("other issuer").with(TestIdentity.ofOtherIssuer(AGENCY, "TRAINING_LEAD"))
                        .gets(401, "not-signed-in"),
                good.named("other audience").with(TestIdentity.forOtherAudience(AGENCY, "TRAINING_LEAD"))
                        .gets(401, "not-signed-in"),
                good.named("no agency").with(TestIdentity.token("", "TRAINING_LEAD")).gets(401, "not-signed-in"));
    }

    static Stream<Case> refusals() {
        String boardMember = TestIdentity.token(AGENCY, "BOARD_MEMBER", "REFERRER");
        return Stream.of(
                Case.post(COURSES, COURSE).with(TestIdentity.token(AGENCY, "SPOC")).gets(403, "access-refused",
                        " course-role-needed"),
                Case.post(STAFF, rows(List.of(ROW))).with(boardMember).gets(403, "access-refused",
                        " staff-role-needed"),
                Case.post(ONE, COMPLETION).with(boardMember).gets(403, "access-refused", " completion-role-needed"),
                Case.post(BATCH, rows(List.of(COMPLETION))).with(boardMember).gets(403, "access-refused",
                        " completion-role-needed"),
                Case.get("/v1/staff").with(boardMember).gets(403, "access-refused", " staff-role-needed"),
                Case.get("/v1/training/coverage").with(boardMember).gets(403, "access-refused",
                        " coverage-role-needed"),
                Case.get("/v1/training/compliance/B1").with(boardMember).gets(403, "access-refused",
                        " compliance-role-needed"))
                .map(each -> each.named("wrong role"));
    }

    static Stream<Case> fields() {
        UnaryOperator<String> none = body -> "{}";
        Case course = Case.post(COURSES, COURSE);
        Case one = Case.post(ONE, COMPLETION);
        return Stream.of(
                course.named("nothing").saying(none).gets(400, "invalid-request", "/code not-null",
                        "/countsTowardsWrapTarget not-null", "/family not-null", "/modality not-null",
                        "/title not-blank"),
                course.named("lower case code").saying(replacing("BAD-1", "bad-1"))
                        .gets(400, "invalid-request", "/code pattern"),
                course.named("long title").saying(replacing("\"T\"", "\"" + "t".repeat(201) + "\""))
                        .gets(400, "invalid-request", "/title size"),
                course.named("no minutes").saying(replacing("45", "0")).gets(400, "invalid-request", "/minutes min"),
                course.named("validity in centuries").saying(replacing("36", "1200"))
                        .gets(400, "invalid-request", "/validityMonths max"),
                course.named("unknown family").saying(replacing("WRAP", "WRAPS"))
                        .gets(400, "wrong-type", "/family wrong-type"),
                course.named("number as text").saying(replacing("45", "\"45\""))
                        .gets(400, "wrong-type", "/minutes wrong-type"),
                course.named("fraction").saying(replacing("45", "45.5"))
                        .gets(400, "wrong-type", "/minutes wrong-type"),
                Case.post(STAFF, "{}").named("no rows").gets(400, "invalid-request", "/rows not-null"),
                Case.post(STAFF, rows(List.of())).named("empty").gets(400, "invalid-request", "/rows size"),
                Case.post(STAFF, "{\"rows\":1}").named("no list").gets(400, "wrong-type", "/rows wrong-type"),
                Case.post(STAFF, tooMany(ROW)).named("1,001 rows").gets(400, "invalid-request", "/rows size"),
                Case.post(BATCH, "{}").named("no rows").gets(400, "invalid-request", "/rows not-null"),
                Case.post(BATCH, tooMany("1")).named("1,001 rows").gets(400, "invalid-request", "/rows size"),
                one.named("nothing").saying(none).gets(400, "invalid-request", "/completedOn not-null",
                        "/courseCode not-null", "/result not-null", "/source not-null", "/staffRef not-null"),
                one.named("agency in the body").saying(replacing("{", "{\"agency\":\"another\","))
                        .gets(400, "unknown-field", "/agency unknown-field"),
                one.named("verification in the body").saying(replacing("{", "{\"verification\":\"SYSTEM\","))
                        .gets(400, "unknown-field", "/verification unknown-field"),
                one.named("impossible day").saying(replacing("2026-10-10", "2026-02-30"))
                        .gets(400, "wrong-type", "/completedOn wrong-type"),
                one.named("moment for a day").saying(replacing("2026-10-10", "2026-10-10T10:00:00Z"))
                        .gets(400, "wrong-type", "/completedOn wrong-type"),
                one.named("number for a day").saying(replacing("\"2026-10-10\"", "20371"))
                        .gets(400, "wrong-type", "/completedOn wrong-type"),
                one.named("enum by number").saying(replacing("\"COMPLETED\"", "0"))
                        .gets(400, "wrong-type", "/result wrong-type"),
                one.named("e-mail as reference").saying(replacing("\"B1\"", "\"b@example.org\""))
                        .gets(400, "invalid-request", "/staffRef pattern"),
                one.named("nothing for a day").saying(replacing("2026-10-10", ""))
                        .gets(400, "wrong-type", "/completedOn wrong-type"),
                one.named("nul in the code").saying(replacing("BAD-0", "BAD\\u0000"))
                        .gets(400, "invalid-request", "/courseCode pattern"),
                course.named("nul in the title").saying(replacing("\"T\"", "\"T\\u0000\""))
                        .gets(400, "invalid-request", "/title pattern"),
                course.named("half a character in the title").saying(replacing("\"T\"", "\"T\\ud800\""))
                        .gets(400, "invalid-request", "/title pattern"),
                one.named("unknown person").saying(replacing("\"B1\"", "\"B9\""))
                        .gets(422, "staff-unknown", "/staffRef staff-unknown"),
                one.named("unknown course").saying(replacing("BAD-0", "BAD-9"))
                        .gets(422, "course-unknown", "/courseCode course-unknown"),
                one.named("in two days").saying(replacing("2026-10-10", "2026-10-14"))
                        .gets(422, "completed-in-future", "/completedOn completed-in-future"),
                one.named("far in the future").saying(replacing("2026-10-10", "+999999999-12-31"))
                        .gets(422, "completed-in-future", "/completedOn completed-in-future"),
                one.named("long ago").saying(replacing("2026-10-10", "0026-10-10"))
                        .gets(422, "completed-implausible", "/completedOn completed-implausible"),
                one.named("a system's source from a person").saying(replacing("CSV_IMPORT", "ESR_FEED"))
                        .gets(422, "source-not-allowed", "/source source-not-allowed"),
                one.named("other agency's person").with(TestIdentity.token("agency-unheard-of", "SPOC"))
                        .gets(409, "agency-not-registered"));
    }

    private static UnaryOperator<String> replacing(String old, String with) {
        return body -> body.replace(old, with);
    }

    private static String tooMany(String row) {
        return rows(IntStream.rangeClosed(0, 1000).mapToObj(n -> row).toList());
    }

    static Stream<Case> reads() {
        List<Case> cases = new ArrayList<>();
        for (Case good : List.of(Case.get(COURSES), Case.get("/v1/staff"), Case.get("/v1/training/coverage"),
                Case.get("/v1/training/compliance/B1"))) {
            cases.add(good.named("unknown parameter").at("?agency=another")
                    .gets(400, "unknown-parameter", "?agency unknown-parameter"));
            cases.addAll(unauthorised(good));
        }
        for (Case good : List.of(Case.get(COURSES), Case.get("/v1/staff"))) {
            cases.add(good.named("no limit").at("?limit=0").gets(400, "invalid-parameter", "?limit min"));
            cases.add(good.named("high limit").at("?limit=201").gets(400, "invalid-parameter", "?limit max"));
            cases.add(good.named("limit in words").at("?limit=all")
                    .gets(400, "invalid-parameter", "?limit wrong-type"));
            cases.add(good.named("cursor of others").at("?cursor=***")
                    .gets(400, "invalid-cursor", "?cursor invalid"));
            cases.add(good.named("cursor with a nul").at("?cursor=AA")
                    .gets(400, "invalid-cursor", "?cursor invalid"));
        }
        cases.add(Case.get("/v1/training/compliance/NOBODY").named("unknown person").gets(404, "not-found"));
        cases.add(Case.get("/v1/training/compliance/B1").named("unknown course").at("?course=NONE")
                .gets(400, "invalid-parameter", "?course course-unknown"));
        cases.add(Case.get("/v1/training/compliance/B1").named("nul in the course").at("?course=%00")
                .gets(400, "invalid-parameter", "?course course-unknown"));
        cases.add(Case.get("/v1/training/completions").named("no such method").gets(405, "method-not-allowed"));
        cases.add(Case.get("/v1/training").named("no such route").gets(404, "not-found"));
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"writes", "refusals", "fields", "reads"})
    void bad_input_is_a_problem_and_leaves_nothing_behind(Case wrong) {
        String before = traces();

        MvcTestResult result = send(wrong);

        assertProblem(result, wrong);
        assertThat(traces()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void a_key_that_was_used_for_another_request_is_refused(Case good, Case other) {
        assertThat(send(good)).hasStatus2xxSuccessful();
        String before = traces();

        assertProblem(send(other.keyed(good.key())), other);
        assertThat(traces()).isEqualTo(before);
    }

    static Stream<Arguments> keyed() {
        String code = "BAD-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return Stream.of(pair(Case.post(COURSES, COURSE.replace("BAD-1", code)), replacing("45", "46")),
                pair(Case.post(STAFF, rows(List.of(ROW))), replacing("true", "false")),
                pair(Case.post(ONE, COMPLETION), replacing("2026-10-10", "2026-10-09")),
                pair(Case.post(BATCH, rows(List.of(COMPLETION))), replacing("2026-10-10", "2026-10-09")));
    }

    private static Arguments pair(Case good, UnaryOperator<String> otherwise) {
        return Arguments.of(good,
                good.saying(otherwise).gets(422, "idempotency-key-reused"));
    }

    private MvcTestResult send(Case wrong) {
        var request = http.method(wrong.method()).uri(wrong.path());
        if (wrong.token() != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + wrong.token());
        }
        if (wrong.key() != null) {
            request.header("Idempotency-Key", wrong.key());
        }
        if (wrong.body() != null) {
            request.contentType(wrong.type()).content(wrong.body());
        }
        return request.exchange();
    }

    private void assertProblem(MvcTestResult result, Case wrong) {
        assertThat(result).hasStatus(wrong.status()).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = body(result);
        assertThat(problem.at("/code").asString()).isEqualTo(wrong.code());
        assertThat(problem.at("/type").asString()).isEqualTo("/problems/" + wrong.code());
        assertThat(problem.at("/status").asInt()).isEqualTo(wrong.status());
        assertThat(problem.at("/instance").asString()).isEqualTo(wrong.path().replaceAll("\\?.*", ""));
        List<String> errors = new ArrayList<>();
        problem.path("errors").forEach(
                error -> errors.add(error.at("/pointer").asString() + " " + error.at("/code").asString()));
        assertThat(errors).containsExactlyInAnyOrderElementsOf(wrong.errors());
        assertThat(problem.toString()).doesNotContain("Exception", "uk.deliveryboard", "select ", "insert ", "java.");
    }

    /** Everything that a request could leave behind, counted: rows, keys and numbers given to events. */
    private String traces() {
        return text(AGENCY, """
                select concat_ws(' ', (select count(*) from staff), (select count(*) from training_record),
                    (select count(*) from training_record_origin), (select count(*) from course),
                    (select count(*) from idempotency), (select sum(last_sequence) from outbox_sequence))""");
    }
}
