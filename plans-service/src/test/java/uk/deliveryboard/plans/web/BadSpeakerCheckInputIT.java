package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** Bad input to checks of speakers and premises. */
class BadSpeakerCheckInputIT extends BadInputTestBase {

    private static final String CHECKS = "/v1/registers/speaker-checks";
    private static final String NONE = CHECKS + "/" + UUID.randomUUID();
    private static final Endpoint OPEN = new Endpoint(HttpMethod.POST, CHECKS, "SPOC", """
            {"kind": "SPEAKER", "about": "Demo lecture", "eventOn": "2026-12-20"}""", false);
    private static final Endpoint OUTLINE = new Endpoint(HttpMethod.POST, NONE + "/outline", "SPOC",
            "{\"summary\": \"About local history.\"}", true);
    private static final Endpoint RESEARCH = new Endpoint(HttpMethod.POST, NONE + "/research", "SPOC", """
            {"summary": "Nothing of note.", "sources": ["Company register"], "extremistLinks": false}""", true);
    private static final Endpoint DECISION = new Endpoint(HttpMethod.POST, NONE + "/decision", "SPOC", """
            {"verdict": "APPROVED", "justification": "Nothing speaks against it."}""", true);
    private static final Endpoint WITHDRAWAL = new Endpoint(HttpMethod.POST, NONE + "/withdrawal", "SPOC",
            "{\"because\": \"The speaker is ill.\"}", true);

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Endpoint step : List.of(OUTLINE, RESEARCH, DECISION, WITHDRAWAL)) {
            faults.addAll(bodies(step));
            faults.addAll(tokens(step));
            faults.add(Fault.of("there is none", step, 404, "not-found"));
            faults.add(Fault.of("missing If-Match", step, 428, "precondition-required", "If-Match").ifMatch(null));
            faults.add(Fault.of("no id", step, 404, "not-found").path(step.path().replace(NONE, CHECKS + "/x")));
        }
        faults.addAll(bodies(OPEN));
        faults.addAll(tokens(OPEN));
        faults.addAll(tokens(get(CHECKS)));
        faults.addAll(queries(get(CHECKS)));
        faults.addAll(List.of(Fault.of("there is none", get(NONE), 404, "not-found"),
                Fault.of("empty object", OPEN, 400, "invalid-request", "/about", "/eventOn", "/kind").body("{}"),
                Fault.of("of today", OPEN, 422, "rules-not-met", "/eventOn").replace("2026-12-20", "2026-11-22"),
                Fault.of("a day of another age", OPEN, 400, "invalid-request", "/eventOn").replace("2026", "9999"),
                Fault.of("no such kind", OPEN, 400, "wrong-type", "/kind").replace("SPEAKER", "BAND"),
                Fault.of("blank", OUTLINE, 400, "invalid-request", "/summary").replace("About local history.", " "),
                Fault.of("no sources", RESEARCH, 400, "invalid-request", "/sources")
                        .replace("\"Company register\"", ""),
                Fault.of("a blank source", RESEARCH, 400, "invalid-request", "/sources/0")
                        .replace("Company register", " "),
                Fault.of("silent about links", RESEARCH, 400, "invalid-request", "/extremistLinks")
                        .replace(", \"extremistLinks\": false", ""),
                Fault.of("unjustified approval", DECISION, 400, "invalid-request", "/justification")
                        .replace("Nothing speaks against it.", " "),
                Fault.of("unjustified denial", DECISION, 400, "invalid-request", "/justification")
                        .replace("APPROVED\", \"justification\": \"Nothing speaks against it.\"", "DENIED\""),
                Fault.of("no verdict", DECISION, 400, "wrong-type", "/verdict").replace("APPROVED", "MAYBE"),
                Fault.of("blank reason", WITHDRAWAL, 400, "invalid-request", "/because")
                        .replace("The speaker is ill.", "\\t")));
        return faults.stream();
    }
}
