package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import uk.deliveryboard.plans.PlansApi;

/** Bad input to the life cycle of plans. The plan is a draft with one action. */
class BadLifecycleInputIT extends BadInputTestBase {

    private static final Endpoint MOVE = post("transitions", "SPOC",
            "{\"move\": \"SUBMIT\", \"reason\": \"All is in it.\"}");
    private static final Endpoint ASSESS = post("equality-assessments", "PREVENT_LEAD", PlansApi.ASSESSMENT);
    private static final Endpoint SIGN = post("sign-offs", "SPOC", PlansApi.SIGN_OFF);
    private static final Endpoint REVIEW = post("reviews", "PREVENT_LEAD",
            "{\"on\": \"2026-11-20\", \"kind\": \"AUDIT\", \"comments\": \"In order.\"}");
    private static final Endpoint CARRY = post("carry-overs", "SPOC", """
            {"title": "Next year's plan", "periodFrom": "2027-04-01", "periodTo": "2028-03-31"}""");
    private static final Endpoint EDITION = post("editions", "SPOC", "");
    private static final Endpoint RECORD = get("{plan}/record");
    private static final List<Endpoint> WRITING = List.of(MOVE, ASSESS, SIGN, REVIEW, CARRY);

    private static Endpoint post(String below, String role, String body) {
        return new Endpoint(HttpMethod.POST, "{plan}/" + below, role, body, true);
    }

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>(tokens(RECORD));
        faults.addAll(tokens(EDITION));
        for (Endpoint endpoint : WRITING) {
            faults.addAll(tokens(endpoint));
            faults.addAll(bodies(endpoint));
            faults.addAll(List.of(
                    Fault.of("unknown plan", endpoint, 403, "access-refused", "")
                            .path(endpoint.path().replace("{plan}", NOWHERE)),
                    Fault.of("missing If-Match", endpoint, 428, "precondition-required", "If-Match").ifMatch(null),
                    Fault.of("stale If-Match", endpoint, 412, "stale-version", "If-Match").ifMatch("\"v7\""),
                    Fault.of("weak If-Match", endpoint, 412, "stale-version", "If-Match").ifMatch("W/\"v1\"")));
        }
        faults.addAll(List.of(
                Fault.of("unknown plan", RECORD, 404, "not-found").path(NOWHERE + "/record"),
                Fault.of("empty object", MOVE, 400, "invalid-request", "/move").body("{}"),
                Fault.of("unknown move", MOVE, 400, "wrong-type", "/move").replace("SUBMIT", "DELETE"),
                Fault.of("blank reason", MOVE, 400, "invalid-request", "/reason").replace("All is in it.", " "),
                Fault.of("extension of another move", MOVE, 422, "rules-not-met", "/extendTo").replace("\"reason\"",
                        "\"extendTo\": \"2027-06-30\", \"reason\""),
                decision("withdrawal without reason", 422, "rules-not-met", "{\"move\": \"WITHDRAW\"}", "/reason"),
                decision("approval of a draft", 409, "transition-not-possible", "{\"move\": \"APPROVE\"}"),
                decision("supersession by hand", 409, "transition-not-possible", "{\"move\": \"SUPERSEDE\"}"),
                decision("extension of a draft", 409, "transition-not-possible",
                        "{\"move\": \"EXTEND\", \"extendTo\": \"2027-06-30\"}"),
                Fault.of("decision of a writer", MOVE, 403, "access-refused", "").replace("SUBMIT", "APPROVE"),
                Fault.of("empty object", ASSESS, 400, "invalid-request", "/characteristics", "/impact", "/on",
                        "/outcome").body("{}"),
                Fault.of("no characteristic", ASSESS, 400, "invalid-request", "/characteristics")
                        .replace("[\"RACE\", \"RELIGION_OR_BELIEF\"]", "[]"),
                Fault.of("unknown characteristic", ASSESS, 400, "wrong-type", "/characteristics/0").replace("\"RACE\"",
                        "\"HEIGHT\""),
                Fault.of("assessment of a draft", ASSESS, 409, "plan-not-in-review", ""),
                Fault.of("sign-off of a draft", SIGN, 409, "plan-not-in-review", ""),
                Fault.of("empty object", SIGN, 400, "invalid-request", "/on", "/role").body("{}"),
                Fault.of("unknown office", SIGN, 400, "wrong-type", "/role").replace("CHIEF_OFFICER", "KING"),
                Fault.of("office of another", SIGN, 403, "access-refused", "").replace("CHIEF_OFFICER", "BOARD_CHAIR"),
                Fault.of("empty object", CARRY, 400, "invalid-request", "/periodFrom", "/periodTo", "/title")
                        .body("{}"),
                Fault.of("draft carried over", CARRY, 409, "plan-not-in-force", ""),
                Fault.of("draft with an edition", EDITION, 409, "plan-not-in-force", ""),
                Fault.of("edition of no version", EDITION, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("edition of unknown plan", EDITION, 403, "access-refused", "").path(NOWHERE + "/editions"),
                Fault.of("empty object", REVIEW, 400, "invalid-request", "/kind", "/on").body("{}"),
                Fault.of("review of a draft", REVIEW, 409, "plan-not-in-force", "")));
        return faults.stream();
    }

    private static Fault decision(String name, int status, String code, String body, String... pointers) {
        var endpoint = new Endpoint(HttpMethod.POST, MOVE.path(), "BOARD_CHAIR", body, true);
        return Fault.of(name, endpoint, status, code, pointers);
    }
}
