package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.directory.RevisionIT;
import uk.deliveryboard.plans.directory.SuccessionIT;

/** Bad input to what the directory says of agencies. */
class BadDirectoryInputIT extends BadInputTestBase {

    private static final String PATH = "/v1/agencies/" + AGENCY + "/revisions";
    private static final Endpoint REVISE = new Endpoint(HttpMethod.POST, PATH, "SYSTEM_ADMIN",
            RevisionIT.revision("Demo Academy", "null", "77", "2026-09-01"), true);
    private static final String END_PATH = "/v1/agencies/" + AGENCY + "/succession";
    private static final Endpoint SUCCEED = new Endpoint(HttpMethod.POST, END_PATH, "SYSTEM_ADMIN",
            SuccessionIT.succession("2026-12-31", OTHER_AGENCY), true);
    private static final Endpoint HISTORY = get(PATH);
    private static final Endpoint READ = get("/v1/agencies/" + AGENCY);

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Endpoint writing : List.of(REVISE, SUCCEED)) {
            faults.addAll(tokens(writing));
            faults.addAll(bodies(writing));
        }
        faults.addAll(tokens(HISTORY));
        faults.addAll(tokens(get(END_PATH)));
        faults.addAll(ends());
        faults.addAll(files());
        faults.addAll(fields());
        return faults.stream();
    }

    private static List<Fault> ends() {
        return List.of(
                Fault.of("unknown agency", SUCCEED, 404, "not-found").path("/v1/agencies/no-such-agency/succession"),
                Fault.of("unknown agency", get(END_PATH), 404, "not-found")
                        .path("/v1/agencies/no-such-agency/succession"),
                Fault.of("missing If-Match", SUCCEED, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("stale If-Match", SUCCEED, 412, "stale-version", "If-Match").ifMatch("\"v7\""),
                Fault.of("empty object", SUCCEED, 400, "invalid-request", "/lastDay", "/successors").body("{}"),
                Fault.of("no such day", SUCCEED, 400, "wrong-type", "/lastDay").replace("2026-12-31", "2026-12-32"),
                Fault.of("a day of another age", SUCCEED, 400, "invalid-request", "/lastDay")
                        .replace("2026-12-31", "2126-12-31"),
                Fault.of("no slug", SUCCEED, 400, "invalid-request", "/successors/0")
                        .replace("[\"" + OTHER_AGENCY, "[\"No Slug"),
                Fault.of("nobody, continued by another", SUCCEED, 422, "rules-not-met", "/continuedBy",
                        "/successors/0").replace("[\"" + OTHER_AGENCY, "[\"no-such-agency"),
                Fault.of("before it was, by itself", SUCCEED, 422, "rules-not-met", "/lastDay", "/successors/0")
                        .replace("2026-12-31", "1999-12-31").replace(OTHER_AGENCY, AGENCY));
    }

    private static List<Fault> files() {
        List<Fault> faults = new ArrayList<>();
        for (String path : List.of("/v1/agency-imports", "/v1/agency-imports/refused-rows")) {
            Endpoint send = new Endpoint(HttpMethod.POST, path, "SYSTEM_ADMIN", "", false);
            tokens(send).forEach(fault -> faults.add(fault.mediaType(MediaType.MULTIPART_FORM_DATA)));
            faults.add(Fault.of("JSON", send, 415, "unsupported-media-type").body("{}"));
            faults.add(Fault.of("no part", send, 400, "plan-file-missing", "/file")
                    .mediaType(MediaType.MULTIPART_FORM_DATA));
            faults.add(Fault.of("unknown parameter", send, 400, "unknown-parameter", "?oops")
                    .mediaType(MediaType.MULTIPART_FORM_DATA).path(path + "?oops=1"));
        }
        Endpoint load = new Endpoint(HttpMethod.POST, "/v1/agency-imports", "SYSTEM_ADMIN", "", false);
        faults.add(Fault.of("no key", load, 400, "idempotency-key-missing", "Idempotency-Key")
                .mediaType(MediaType.MULTIPART_FORM_DATA).key(null));
        faults.add(Fault.of("neither dry nor not", load, 400, "invalid-parameter", "?dryRun")
                .mediaType(MediaType.MULTIPART_FORM_DATA).path("/v1/agency-imports?dryRun=perhaps"));
        return faults;
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
