package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** Bad input to registers. */
class BadRegisterInputIT extends BadInputTestBase {

    private static final String REGISTER = "/v1/registers/policies";
    private static final String NONE = REGISTER + "/" + UUID.randomUUID();
    private static final Endpoint ENTER = new Endpoint(HttpMethod.POST, REGISTER, "SPOC", """
            {"code": "ANTI_BULLYING", "on": "2026-09-01", "reviewDue": "2027-08-31", "title": "Anti-bullying",
             "owner": "Head of Pastoral Care", "mentionsPrevent": false}""", false);
    private static final Endpoint WITHDRAW = new Endpoint(HttpMethod.POST, NONE + "/withdrawal", "SPOC",
            "{\"because\": \"Replaced by another.\"}", true);
    private static final Endpoint LIST = get(REGISTER);

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Endpoint endpoint : List.of(ENTER, WITHDRAW)) {
            faults.addAll(tokens(endpoint));
            faults.addAll(bodies(endpoint));
            faults.add(Fault.of("no such register", endpoint, 404, "not-found")
                    .path(endpoint.path().replace("policies", "rumours")));
        }
        faults.addAll(tokens(LIST));
        faults.addAll(queries(LIST));
        faults.addAll(List.of(
                Fault.of("there is none", WITHDRAW, 404, "not-found"),
                Fault.of("missing If-Match", WITHDRAW, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("blank reason", WITHDRAW, 400, "invalid-request", "/because")
                        .replace("Replaced by another.", " "),
                Fault.of("there is none", get(NONE), 404, "not-found"),
                Fault.of("empty object", ENTER, 400, "invalid-request", "/on", "/owner", "/title").body("{}"),
                Fault.of("no code", ENTER, 400, "invalid-request", "/code").replace("ANTI_BULLYING", "anti bullying"),
                Fault.of("a code of another register", ENTER, 422, "rules-not-met", "/code")
                        .replace("ANTI_BULLYING", "C1"),
                Fault.of("silent about Prevent", ENTER, 422, "rules-not-met", "/mentionsPrevent")
                        .replace(", \"mentionsPrevent\": false", ""),
                Fault.of("covered by nothing", ENTER, 422, "rules-not-met", "/coveredBy").replace("false",
                        "false, \"coveredBy\": \"" + UUID.randomUUID() + "\""),
                Fault.of("a negative reach", ENTER, 400, "invalid-request", "/reach").replace("false",
                        "false, \"reach\": -1"),
                Fault.of("of tomorrow and reviewed before", ENTER, 422, "rules-not-met", "/on", "/reviewDue")
                        .replace("2026-09-01", "2027-09-01"),
                Fault.of("a day of another age", ENTER, 400, "invalid-request", "/reviewDue")
                        .replace("2027-08-31", "9999-08-31")));
        return faults.stream();
    }
}
