package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Bad input to plan imports; hostile files have a test of their own. */
class BadPlanImportInputIT extends BadInputTestBase {

    private static final String NONE = "/v1/plan-imports/" + UUID.randomUUID();
    private static final Endpoint UPLOAD = new Endpoint(HttpMethod.POST, "/v1/plan-imports", "SPOC", "", false);
    private static final Endpoint SEE = get(NONE);
    private static final Endpoint CONFIRM = new Endpoint(HttpMethod.POST, NONE + "/confirmation", "SPOC", """
            {"plan": {"title": "Imported plan", "type": "ORGANISATION",
                      "periodFrom": "2026-04-01", "periodTo": "2027-03-31"},
             "rows": [{"table": 1, "row": 2, "choice": "TAKE", "correction": {"title": "Train", "due": "2027-01-31"}}],
             "defaults": {"primaryOwner": {"kind": "TEAM", "label": "Demo team"}}}""", true);

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        tokens(UPLOAD).forEach(fault -> faults.add(fault.mediaType(MediaType.MULTIPART_FORM_DATA)));
        faults.addAll(tokens(SEE));
        faults.addAll(tokens(CONFIRM));
        faults.addAll(bodies(CONFIRM));
        faults.addAll(List.of(
                Fault.of("JSON", UPLOAD, 415, "unsupported-media-type").body("{}"),
                Fault.of("a file as such", UPLOAD, 415, "unsupported-media-type").mediaType(MediaType.TEXT_PLAIN),
                Fault.of("no part", UPLOAD, 400, "plan-file-missing", "/file")
                        .mediaType(MediaType.MULTIPART_FORM_DATA),
                Fault.of("no key", UPLOAD, 400, "idempotency-key-missing", "Idempotency-Key")
                        .mediaType(MediaType.MULTIPART_FORM_DATA).key(null),
                Fault.of("unknown parameter", UPLOAD, 400, "unknown-parameter", "?oops")
                        .mediaType(MediaType.MULTIPART_FORM_DATA).path("/v1/plan-imports?oops=1"),
                Fault.of("unknown import", SEE, 404, "not-found"),
                Fault.of("no id", SEE, 404, "not-found").path("/v1/plan-imports/x"),
                Fault.of("unknown parameter", SEE, 400, "unknown-parameter", "?oops").path(NONE + "?oops=1"),
                Fault.of("unknown import", CONFIRM, 404, "not-found"),
                Fault.of("missing If-Match", CONFIRM, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("a weak tag", CONFIRM, 412, "stale-version", "If-Match").ifMatch("W/\"v1\""),
                Fault.of("empty object", CONFIRM, 400, "invalid-request", "/plan").body("{}"),
                Fault.of("a plan without a title", CONFIRM, 400, "invalid-request", "/plan/title")
                        .replace("\"title\": \"Imported plan\", ", ""),
                Fault.of("row nought", CONFIRM, 400, "invalid-request", "/rows/0/row")
                        .replace("\"row\": 2", "\"row\": 0"),
                Fault.of("no table", CONFIRM, 400, "invalid-request", "/rows/0/table").replace("\"table\": 1, ", ""),
                Fault.of("unknown choice", CONFIRM, 400, "wrong-type", "/rows/0/choice").replace("TAKE", "PERHAPS"),
                Fault.of("blank title", CONFIRM, 400, "invalid-request", "/rows/0/correction/title")
                        .replace("Train", " "),
                Fault.of("due in 3026", CONFIRM, 400, "invalid-request", "/rows/0/correction/due")
                        .replace("2027-01-31", "3026-01-31"),
                Fault.of("unknown correction", CONFIRM, 400, "unknown-field", "/rows/0/correction/rag")
                        .replace("\"title\": \"Train\"", "\"rag\": \"GREEN\""),
                Fault.of("an owner without a kind", CONFIRM, 400, "invalid-request", "/defaults/primaryOwner/kind")
                        .replace("\"kind\": \"TEAM\", ", "")));
        return faults.stream();
    }
}
