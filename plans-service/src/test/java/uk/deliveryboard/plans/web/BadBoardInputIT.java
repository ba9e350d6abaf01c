package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import uk.deliveryboard.testkit.TestIdentity;

/** Bad input to the record of a board. */
class BadBoardInputIT extends BadInputTestBase {

    private static final String BOARD = "/v1/boards/northmere";
    private static final String NONE = UUID.randomUUID().toString();
    private static final Endpoint SEAT = post("/seats", """
            {"code": "bad-input", "label": "Seat", "agency": "%s", "since": "2024-04-01"}""".formatted(AGENCY), false);
    private static final Endpoint SEAT_END = post("/seats/none/end", "{\"lastDay\": \"2026-11-10\"}       ", true);
    private static final Endpoint MEETING = post("/meetings", """
            {"kind": "EXTRAORDINARY", "heldOn": "2026-11-10", "quorum": 1,
             "attendance": [{"seat": "nobodys", "presence": "PRESENT"}],
             "actions": [{"title": "Do", "agency": "%s", "due": "2026-12-01"}]}""".formatted(AGENCY), false);
    private static final Endpoint CLOSURE = post("/actions/" + NONE + "/closure", """
            {"result": "DONE", "on": "2026-11-20", "note": "Was done"}""", true);
    private static final Endpoint REVIEW = post("/reviews", """
            {"kind": "MEMBERSHIP", "on": "2026-11-20", "changes": "None"}""", false);
    private static final Endpoint ASSESSMENT = post("/assessments", """
            {"kind": "AUDIT", "on": "2026-11-20", "auditor": "Internal audit",
             "points": [{"ref": "1", "text": "A gap"}]}""", false);
    private static final Endpoint ANSWER = post("/assessments/" + NONE + "/points/1/answer", """
            {"accepted": "No need to act"}""", true);
    private static final Endpoint CORRECTION = new Endpoint(HttpMethod.PUT,
            BOARD + "/meetings/" + NONE + "/attendance", "PREVENT_LEAD", """
                    {"attendance": [{"seat": "police", "presence": "PRESENT"}]}""", true);

    private static Endpoint post(String below, String body, boolean versioned) {
        return new Endpoint(HttpMethod.POST, BOARD + below, "PREVENT_LEAD", body, versioned);
    }

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Endpoint endpoint : List.of(SEAT, SEAT_END, MEETING, CLOSURE, REVIEW, ASSESSMENT, ANSWER)) {
            faults.addAll(tokens(endpoint));
            faults.addAll(bodies(endpoint));
            faults.add(Fault.of("of a board of others", endpoint, 404, "not-found")
                    .path(endpoint.path().replace("northmere", "elsewhere")));
            faults.add(Fault.of("of no board", endpoint, 404, "not-found")
                    .path(endpoint.path().replace("northmere", "No%20Board")));
            if (endpoint.versioned()) {
                faults.add(Fault.of("there is none", endpoint, 404, "not-found"));
                faults.add(Fault.of("missing If-Match", endpoint, 428, "precondition-required", "If-Match")
                        .ifMatch(null));
            }
        }
        for (String part : List.of("meetings", "actions", "reviews", "assessments")) {
            Endpoint list = get(BOARD + "/" + part);
            faults.addAll(queries(list));
            tokens(list).stream().filter(fault -> fault.status() == 401).forEach(faults::add);
            faults.add(Fault.of("wrong role", list, 403, "access-refused", "")
                    .authorization(TestIdentity.bearer(AGENCY, "REFERRER")));
        }
        faults.addAll(fields());
        return faults.stream();
    }

    private static List<Fault> fields() {
        return List.of(
                Fault.of("empty object", SEAT, 400, "invalid-request", "/agency", "/code", "/label", "/since")
                        .body("{}"),
                Fault.of("no slug", SEAT, 400, "invalid-request", "/code").replace("bad-input", "Bad Input"),
                Fault.of("a day of another age", SEAT, 400, "invalid-request", "/since").replace("2024", "0024"),
                Fault.of("a holder from elsewhere", SEAT, 422, "rules-not-met", "/agency").replace(AGENCY, "nobody"),
                Fault.of("empty object", MEETING, 400, "invalid-request", "/attendance", "/heldOn", "/kind",
                        "/quorum").body("{}"),
                Fault.of("nobody", MEETING, 400, "invalid-request", "/attendance").replace(
                        "{\"seat\": \"nobodys\", \"presence\": \"PRESENT\"}", ""),
                Fault.of("no presence of ours", MEETING, 400, "wrong-type", "/attendance/0/presence")
                        .replace("\"PRESENT\"", "\"ASLEEP\""),
                Fault.of("an owner without a day", MEETING, 400, "invalid-request", "/actions/0/due")
                        .replace(", \"due\": \"2026-12-01\"", ""),
                Fault.of("a seat that nobody held", MEETING, 422, "rules-not-met", "/attendance", "/attendance/0/seat",
                        "/quorum"),
                Fault.of("of tomorrow", MEETING, 422, "rules-not-met", "/heldOn").replace("2026-11-10", "2026-11-23"),
                Fault.of("blank note", CLOSURE, 400, "invalid-request", "/note").replace("Was done", " "),
                Fault.of("of tomorrow", REVIEW, 422, "rules-not-met", "/on").replace("2026-11-20", "2026-11-23"),
                Fault.of("a control character", REVIEW, 400, "invalid-request", "/changes").replace("None", "\\u0000"),
                Fault.of("an audit without auditor", ASSESSMENT, 422, "rules-not-met", "/auditor")
                        .replace("\"auditor\": \"Internal audit\",", ""),
                Fault.of("an audit with a marking", ASSESSMENT, 422, "rules-not-met", "/marking")
                        .replace("{\"kind\"", "{\"marking\": \"OFFICIAL\", \"kind\""),
                Fault.of("a finding twice", ASSESSMENT, 422, "rules-not-met", "/points/1/ref").replace("[{",
                        "[{\"ref\": \"1\", \"text\": \"A gap\"}, {"),
                Fault.of("a holder without a place", ASSESSMENT, 422, "rules-not-met", "/location")
                        .replace("{\"kind\"", "{\"heldBy\": \"Audit\", \"kind\""),
                Fault.of("unknown meeting", CORRECTION, 404, "not-found"),
                Fault.of("missing If-Match", CORRECTION, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("wrong role", CORRECTION, 403, "access-refused", "")
                        .authorization(TestIdentity.bearer(AGENCY, "SPOC")),
                Fault.of("empty object", CORRECTION, 400, "invalid-request", "/attendance").body("{}"),
                Fault.of("no id", get(BOARD + "/meetings/x"), 404, "not-found"));
    }
}
