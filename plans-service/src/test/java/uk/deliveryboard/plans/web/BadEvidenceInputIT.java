package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** Bad input to evidence. */
class BadEvidenceInputIT extends BadInputTestBase {

    private static final String EVIDENCE = "{plan}/actions/1a/evidence";
    private static final String NONE = EVIDENCE + "/" + UUID.randomUUID();
    private static final Endpoint SUBMIT = new Endpoint(HttpMethod.POST, EVIDENCE, "SPOC", """
            {"type": "MINUTES", "title": "Board minutes", "asAt": "2026-10-12", "location": "Board papers"}""", false);
    private static final Endpoint VERIFY = new Endpoint(HttpMethod.POST, NONE + "/verifications", "SPOC", "", true);
    private static final Endpoint LIST = get(EVIDENCE);
    private static final Endpoint CONTENT = get(NONE + "/content");

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>(tokens(SUBMIT));
        faults.addAll(bodies(SUBMIT));
        faults.addAll(tokens(LIST));
        faults.addAll(queries(LIST));
        faults.addAll(tokens(CONTENT));
        tokens(VERIFY).stream().filter(fault -> !fault.name().equals("other agency")).forEach(faults::add);
        faults.addAll(List.of(
                Fault.of("unknown evidence", VERIFY, 404, "not-found"),
                Fault.of("unknown evidence", CONTENT, 404, "not-found"),
                Fault.of("missing If-Match", VERIFY, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("unknown action", SUBMIT, 404, "not-found").path("{plan}/actions/9y/evidence"),
                Fault.of("unknown action", LIST, 404, "not-found").path("{plan}/actions/9y/evidence"),
                Fault.of("unknown plan", SUBMIT, 403, "access-refused", "").path(NOWHERE + "/actions/1a/evidence"),
                Fault.of("empty object", SUBMIT, 400, "invalid-request", "/asAt", "/title", "/type").body("{}"),
                Fault.of("unknown type", SUBMIT, 400, "wrong-type", "/type").replace("MINUTES", "RUMOUR"),
                Fault.of("blank place", SUBMIT, 400, "invalid-request", "/location").replace("Board papers", " "),
                Fault.of("no Base64", SUBMIT, 400, "invalid-request", "/content")
                        .replace("\"location\": \"Board papers\"", "\"content\": \"a b\""),
                Fault.of("a program", SUBMIT, 422, "rules-not-met", "/content")
                        .replace("\"location\": \"Board papers\"", "\"content\": \"TVqQAAMAAAA=\""),
                Fault.of("neither file nor pointer", SUBMIT, 422, "rules-not-met", "/location")
                        .replace(", \"location\": \"Board papers\"", ""),
                Fault.of("of tomorrow", SUBMIT, 422, "rules-not-met", "/asAt").replace("2026-10-12", "2026-11-23")));
        return faults.stream();
    }
}
