package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes in that should not: the right problem, nothing told that is not the caller's, nothing written. */
class BadInputIT extends BadInputTestBase {

    private static final Endpoint REGISTER = new Endpoint(HttpMethod.POST, "/v1/agencies", "SYSTEM_ADMIN",
            PlansApi.agency("bad-input"), false);
    private static final Endpoint CREATE = new Endpoint(HttpMethod.POST, "/v1/plans", "SPOC", PlansApi.PLAN, false);
    private static final Endpoint ADD = new Endpoint(HttpMethod.POST, "{plan}/actions", "SPOC",
            PlansApi.action("9z"), false);
    private static final Endpoint REPORT = new Endpoint(HttpMethod.POST, "{plan}/actions/1a/progress", "SPOC",
            PlansApi.PROGRESS, true);
    private static final List<Endpoint> WRITING = List.of(REGISTER, CREATE, ADD, REPORT);
    private static final List<Endpoint> LISTING = List.of(get("/v1/agencies"), get("/v1/plans"),
            get("{plan}/actions"));
    private static final List<Endpoint> READING = List.of(get("/v1/agencies/" + AGENCY), get("{plan}"),
            get("{plan}/actions/1a"));

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Stream.of(WRITING, LISTING, READING).flatMap(List::stream).forEach(endpoint -> faults.addAll(tokens(endpoint)));
        WRITING.forEach(endpoint -> faults.addAll(bodies(endpoint)));
        LISTING.forEach(endpoint -> faults.addAll(queries(endpoint)));
        faults.addAll(List.of(
                Fault.of("unknown agency", READING.get(0), 404, "not-found").path("/v1/agencies/no-such-agency"),
                Fault.of("no slug", READING.get(0), 404, "not-found").path("/v1/agencies/N0_SUCH"),
                Fault.of("unknown plan", READING.get(1), 404, "not-found").path(NOWHERE),
                Fault.of("no uuid", READING.get(1), 404, "not-found").path("/v1/plans/1"),
                Fault.of("actions of unknown plan", LISTING.get(2), 404, "not-found").path(NOWHERE + "/actions"),
                Fault.of("action of unknown plan", READING.get(2), 404, "not-found").path(NOWHERE + "/actions/1a"),
                Fault.of("unknown action", READING.get(2), 404, "not-found").path("{plan}/actions/9y"),
                Fault.of("no task code", READING.get(2), 404, "not-found").path("{plan}/actions/A"),
                Fault.of("unknown action", REPORT, 404, "not-found").path("{plan}/actions/9y/progress"),
                Fault.of("unknown plan", REPORT, 403, "access-refused", "").path(NOWHERE + "/actions/1a/progress"),
                Fault.of("unknown plan", ADD, 403, "access-refused", "").path(NOWHERE + "/actions"),
                Fault.of("unknown route", READING.get(0), 404, "not-found").path("/v1/nothing"),
                Fault.of("missing If-Match", REPORT, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("stale If-Match", REPORT, 412, "stale-version", "If-Match").ifMatch("\"v7\""),
                Fault.of("weak If-Match", REPORT, 412, "stale-version", "If-Match").ifMatch("W/\"v1\""),
                Fault.of("no version of ours", REPORT, 412, "stale-version", "If-Match").ifMatch("*")));
        faults.addAll(fields());
        return faults.stream();
    }

    private static List<Fault> fields() {
        return List.of(
                Fault.of("empty object", REGISTER, 400, "invalid-request", "/activeFrom", "/boards", "/code", "/name",
                        "/specifiedAuthority", "/type").body("{}"),
                Fault.of("code no slug", REGISTER, 400, "invalid-request", "/code").replace("bad-input", "Bad Input"),
                Fault.of("board no slug", REGISTER, 400, "invalid-request", "/boards/0")
                        .replace("[\"northmere\"]", "[\"North mere\"]"),
                Fault.of("no board but null", REGISTER, 400, "invalid-request", "/boards/0")
                        .replace("[\"northmere\"]", "[null]"),
                Fault.of("unknown type", REGISTER, 400, "wrong-type", "/type").replace("POLICE_FORCE", "NAVY"),
                Fault.of("type by number", REGISTER, 400, "wrong-type", "/type").replace("\"POLICE_FORCE\"", "3"),
                Fault.of("yes for true", REGISTER, 400, "wrong-type", "/specifiedAuthority").replace("true",
                        "\"yes\""),
                Fault.of("no such day", REGISTER, 400, "wrong-type", "/activeFrom").replace("2020-04-01",
                        "2020-02-30"),
                Fault.of("no such century", REGISTER, 400, "invalid-request", "/activeFrom").replace("2020-04-01",
                        "+12020-02-01"),
                Fault.of("unknown scheme", REGISTER, 400, "wrong-type", "/identifiers/0/scheme")
                        .replace("\"activeFrom\"",
                                "\"identifiers\": [{\"scheme\": \"X\", \"value\": \"1\"}], \"activeFrom\""),
                Fault.of("empty object", CREATE, 400, "invalid-request", "/periodFrom", "/periodTo", "/title", "/type")
                        .body("{}"),
                Fault.of("blank title", CREATE, 400, "invalid-request", "/title")
                        .replace("Delivery plan 2026/27", " "),
                Fault.of("NUL in the title", CREATE, 400, "invalid-request", "/title")
                        .replace("Delivery plan", "Delivery\\u0000plan"),
                Fault.of("half a character in the title", CREATE, 400, "invalid-request", "/title")
                        .replace("Delivery plan", "Delivery\\ud800plan"),
                Fault.of("agency of the body", CREATE, 400, "unknown-field", "/agency").replace("\"title\"",
                        "\"agency\": \"" + OTHER_AGENCY + "\", \"title\""),
                Fault.of("day as number", CREATE, 400, "wrong-type", "/periodTo").replace("\"2027-03-31\"", "20270331"),
                Fault.of("period inverted", CREATE, 422, "rules-not-met", "/periodTo").replace("2027-03-31",
                        "2026-01-01"),
                Fault.of("empty object", ADD, 400, "invalid-request", "/dutyCode", "/primaryOwner", "/taskCode",
                        "/timescale", "/title").body("{}"),
                Fault.of("no task code", ADD, 400, "invalid-request", "/taskCode").replace("9z", "z9"),
                Fault.of("unknown duty", ADD, 400, "wrong-type", "/dutyCode").replace("TRAIN_STAFF", "REST"),
                Fault.of("owner by name", ADD, 400, "wrong-type", "/primaryOwner/kind").replace("JOB_ROLE", "PERSON"),
                Fault.of("no due day", ADD, 400, "invalid-request", "/timescale/due")
                        .replace(", \"due\": \"2026-12-31\"},", "},"),
                Fault.of("milestone without title", ADD, 400, "invalid-request", "/milestones/0/title")
                        .replace("\"Trainers booked\"", "null"),
                Fault.of("code taken", ADD, 409, "task-code-taken").replace("9z", "1a"),
                Fault.of("empty object", REPORT, 400, "invalid-request", "/confidence", "/note").body("{}"),
                Fault.of("endless note", REPORT, 400, "invalid-request", "/note").replace("Two of three",
                        "x".repeat(4000)),
                Fault.of("unknown confidence", REPORT, 400, "wrong-type", "/confidence").replace("CONFIRMED", "SURE"),
                Fault.of("milestone by name", REPORT, 400, "wrong-type", "/milestonesMet/0").replace("[1]",
                        "[\"first\"]"),
                Fault.of("setting the status", REPORT, 400, "unknown-field", "/rag").replace("\"note\"",
                        "\"rag\": \"COMPLETED\", \"note\""),
                Fault.of("future start", REPORT, 422, "rules-not-met", "/startedOn").replace("2026-09-02",
                        "2026-11-23"),
                Fault.of("unknown status", LISTING.get(2), 400, "invalid-parameter", "?rag")
                        .path("{plan}/actions?rag=GREEN"));
    }

}
