package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** Bad input to annual returns. */
class BadAnnualReturnInputIT extends BadInputTestBase {

    private static final String RETURNS = "/v1/registers/annual-returns";
    private static final String NONE = RETURNS + "/" + UUID.randomUUID();
    private static final Endpoint SUBMIT = new Endpoint(HttpMethod.POST, RETURNS, "SPOC", """
            {"type": "SAFEGUARDING_AUDIT", "academicYear": "2025-26", "includesPrevent": true,
             "submittedOn": "2026-10-02"}""", false);
    private static final Endpoint CORRECT = new Endpoint(HttpMethod.PUT, NONE, "SPOC", """
            {"includesPrevent": true, "submittedOn": "2026-10-02"}""", true);

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>(bodies(SUBMIT));
        faults.addAll(tokens(SUBMIT));
        faults.addAll(tokens(CORRECT));
        faults.addAll(tokens(get(RETURNS)));
        faults.addAll(queries(get(RETURNS)));
        faults.addAll(List.of(Fault.of("there is none", get(NONE), 404, "not-found"),
                Fault.of("there is none", CORRECT, 404, "not-found"),
                Fault.of("no id", get(RETURNS + "/x"), 404, "not-found"),
                Fault.of("missing If-Match", CORRECT, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("unknown field", CORRECT, 400, "unknown-field", "/type")
                        .replace("{", "{\"type\": \"GOVERNORS_REPORT\", "),
                Fault.of("cut off", CORRECT, 400, "malformed-json").body("{\"includes"),
                Fault.of("empty object", CORRECT, 400, "invalid-request", "/includesPrevent", "/submittedOn")
                        .body("{}"),
                Fault.of("empty object", SUBMIT, 400, "invalid-request", "/academicYear", "/includesPrevent",
                        "/submittedOn", "/type").body("{}"),
                Fault.of("two years apart", SUBMIT, 422, "rules-not-met", "/academicYear")
                        .replace("2025-26", "2025-27"),
                Fault.of("of tomorrow", SUBMIT, 422, "rules-not-met", "/submittedOn")
                        .replace("2026-10-02", "2026-11-23"),
                Fault.of("before its year", SUBMIT, 422, "rules-not-met", "/submittedOn")
                        .replace("2026-10-02", "2025-08-31"),
                Fault.of("no such return", SUBMIT, 400, "wrong-type", "/type")
                        .replace("SAFEGUARDING_AUDIT", "TAX")));
        return faults.stream();
    }
}
