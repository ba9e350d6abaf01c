package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.directory.RevisionIT;

/** Bad input to what the directory says of agencies. */
class BadDirectoryInputIT extends BadInputTestBase {

    private static final String PATH = "/v1/agencies/" + AGENCY + "/revisions";
    private static final Endpoint REVISE = new Endpoint(HttpMethod.POST, PATH, "SYSTEM_ADMIN",
            RevisionIT.revision("Demo Academy", "null", "77", "2026-09-01"), true);
    private static final Endpoint HISTORY = get(PATH);
    private static final Endpoint READ = get("/v1/agencies/" + AGENCY);

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(tokens(REVISE));
        faults.addAll(bodies(REVISE));
        faults.addAll(tokens(HISTORY));
        faults.addAll(fields());
        return faults.stream();
    }

    private static List<Fault> fields() {
        Endpoint register = new Endpoint(HttpMethod.POST, "/v1/agencies", "SYSTEM_ADMIN",
                PlansApi.agency("bad-parent"), false);
        return List.of(
                Fault.of("unknown agency", REVISE, 404, "not-found").path("/v1/agencies/no-such-agency/revisions"),
                Fault.of("no slug", REVISE, 404, "not-found").path("/v1/agencies/N0_SUCH/revisions"),
                Fault.of("unknown agency", HISTORY, 404, "not-found").path("/v1/agencies/no-such-agency/revisions"),
                Fault.of("no slug", HISTORY, 404, "not-found").path("/v1/agencies/N0_SUCH/revisions"),
                Fault.of("unknown parameter", HISTORY, 400, "unknown-parameter", "?oops").path(PATH + "?oops=1"),
                Fault.of("no day", READ, 400, "invalid-parameter", "?on").path(READ.path() + "?on=2026-02-30"),
                Fault.of("a day of another age", READ, 400, "invalid-parameter", "?on")
                        .path(READ.path() + "?on=0026-02-28"),
                Fault.of("a day before it was", READ, 404, "not-found").path(READ.path() + "?on=1999-01-01"),
                Fault.of("parent no slug", READ, 400, "invalid-parameter", "?parent").path("/v1/agencies?parent=%00"),
                Fault.of("missing If-Match", REVISE, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("stale If-Match", REVISE, 412, "stale-version", "If-Match").ifMatch("\"v7\""),
                Fault.of("empty object", REVISE, 400, "invalid-request", "/boards", "/identifiers", "/name",
                        "/specifiedAuthority", "/type", "/validFrom").body("{}"),
                Fault.of("parent no slug", REVISE, 400, "invalid-request", "/parent").replace("null", "\"No Slug\""),
                Fault.of("a day of another age", REVISE, 400, "invalid-request", "/validFrom")
                        .replace("2026-09-01", "1026-09-01"),
                Fault.of("a parent nobody knows, a number that is none, a day to come", REVISE, 422, "rules-not-met",
                        "/identifiers/0/value", "/parent", "/validFrom").replace("null", "\"no-such-agency\"")
                        .replace("\"77\"", "\"x\"").replace("2026-09-01", "2026-11-23"),
                Fault.of("a parent nobody knows", register, 422, "rules-not-met", "/parent").replace("\"activeFrom\"",
                        "\"parent\": \"no-such-agency\", \"activeFrom\""));
    }
}
