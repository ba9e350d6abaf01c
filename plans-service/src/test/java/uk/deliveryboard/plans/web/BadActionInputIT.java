package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import uk.deliveryboard.plans.PlansApi;

/** Bad input to changes of actions and to what is asked about them. */
class BadActionInputIT extends BadInputTestBase {

    private static final Endpoint REVISE = new Endpoint(HttpMethod.PUT, "{plan}/actions/1a", "SPOC", """
            {"title": "Train everybody", "dutyCode": "TRAIN_STAFF",
             "timescale": {"plannedStart": "2026-09-01", "due": "2027-01-31"},
             "primaryOwner": {"kind": "TEAM", "label": "Learning team"},
             "scope": {"frameworks": {"dfeAreas": ["TRAINING"]}, "sharedTask": "e-learning",
                       "contributors": [{"kind": "GROUP", "label": "All staff"}]}}""", true);
    private static final Endpoint WITHDRAW = new Endpoint(HttpMethod.POST, "{plan}/actions/1a/withdrawals", "SPOC",
            "{\"as\": \"CANCELLED\", \"reason\": \"Overtaken by events.\"}", true);
    private static final Endpoint ADD = new Endpoint(HttpMethod.POST, "{plan}/actions", "SPOC",
            PlansApi.action("9z").replace("\"dutyCode\"", "\"scope\": {\"sharedTask\": \"e-learning\"}, \"dutyCode\""),
            false);
    private static final Endpoint OPEN = new Endpoint(HttpMethod.POST, "/v1/plans", "SPOC", PlansApi.PLAN, false);
    private static final Endpoint LIST = get("{plan}/actions");
    private static final List<Endpoint> LISTING = List.of(get("{plan}/divergences"), get("/v1/me/due"));
    private static final List<Endpoint> READING = List.of(get("{plan}/crosswalk"), get("{plan}/roll-up"));

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Stream.of(List.of(REVISE, WITHDRAW), LISTING, READING).flatMap(List::stream)
                .forEach(endpoint -> faults.addAll(tokens(endpoint)));
        LISTING.forEach(endpoint -> faults.addAll(queries(endpoint)));
        faults.addAll(bodies(WITHDRAW));
        bodies(REVISE).stream().filter(fault -> !fault.name().endsWith("key")).forEach(faults::add);
        for (Endpoint endpoint : List.of(REVISE, WITHDRAW)) {
            String unknown = endpoint.path().replace("1a", "9y");
            faults.addAll(List.of(
                    Fault.of("missing If-Match", endpoint, 428, "precondition-required", "If-Match").ifMatch(null),
                    Fault.of("weak If-Match", endpoint, 412, "stale-version", "If-Match").ifMatch("W/\"v1\""),
                    Fault.of("unknown plan", endpoint, 403, "access-refused", "")
                            .path(endpoint.path().replace("{plan}", NOWHERE)),
                    Fault.of("unknown action", endpoint, 404, "not-found").path(unknown),
                    Fault.of("no task code", endpoint, 404, "not-found").path(endpoint.path().replace("1a", "A"))));
        }
        READING.forEach(endpoint -> faults.add(Fault.of("unknown plan", endpoint, 404, "not-found")
                .path(endpoint.path().replace("{plan}", NOWHERE))));
        faults.addAll(fields());
        return faults.stream();
    }

    private static List<Fault> fields() {
        return List.of(
                Fault.of("empty object", REVISE, 400, "invalid-request", "/dutyCode", "/primaryOwner", "/timescale",
                        "/title").body("{}"),
                Fault.of("another task code", REVISE, 400, "unknown-field", "/taskCode").replace("\"title\"",
                        "\"taskCode\": \"2a\", \"title\""),
                Fault.of("unknown area", REVISE, 400, "wrong-type", "/scope/frameworks/dfeAreas/0")
                        .replace("\"TRAINING\"", "\"SPORT\""),
                Fault.of("shared task no slug", REVISE, 400, "invalid-request", "/scope/sharedTask")
                        .replace("e-learning", "E learning"),
                Fault.of("contributor by name", REVISE, 400, "wrong-type", "/scope/contributors/0/kind")
                        .replace("GROUP", "PERSON"),
                Fault.of("blank contributor", REVISE, 400, "invalid-request", "/scope/contributors/0/label")
                        .replace("All staff", " "),
                Fault.of("owner as contributor", REVISE, 422, "rules-not-met", "/scope/contributors/0")
                        .replace("\"GROUP\", \"label\": \"All staff\"", "\"TEAM\", \"label\": \"Learning team\""),
                Fault.of("timescale inverted", REVISE, 422, "rules-not-met", "/milestones/0/due", "/timescale/due")
                        .replace("2027-01-31",
                                "2026-01-31"),
                Fault.of("empty object", WITHDRAW, 400, "invalid-request", "/as", "/reason").body("{}"),
                Fault.of("unknown way", WITHDRAW, 400, "wrong-type", "/as").replace("CANCELLED", "DELETED"),
                Fault.of("no code", WITHDRAW, 400, "invalid-request", "/supersededBy").replace("\"reason\"",
                        "\"supersededBy\": \"b\", \"reason\""),
                Fault.of("successor of nothing", WITHDRAW, 422, "rules-not-met", "/supersededBy").replace("CANCELLED",
                        "SUPERSEDED"),
                Fault.of("shared task no slug", ADD, 400, "invalid-request", "/scope/sharedTask")
                        .replace("e-learning", "E learning"),
                Fault.of("unknown duty", LIST, 400, "invalid-parameter", "?duty").path("{plan}/actions?duty=REST"),
                Fault.of("no such day", LIST, 400, "invalid-parameter", "?dueBy")
                        .path("{plan}/actions?dueBy=2026-02-30"),
                Fault.of("no slug", LIST, 400, "invalid-parameter", "?sharedTask")
                        .path("{plan}/actions?sharedTask=A%20b"),
                Fault.of("too far", LISTING.get(1), 400, "invalid-parameter", "?days").path("/v1/me/due?days=367"),
                Fault.of("area for an organisation", OPEN, 422, "rules-not-met", "/areaCode").replace("\"title\"",
                        "\"areaCode\": \"education\", \"title\""),
                Fault.of("unknown template", OPEN, 422, "rules-not-met", "/templateCode").replace("\"title\"",
                        "\"templateCode\": \"nothing\", \"title\""),
                Fault.of("unknown parent", OPEN, 422, "rules-not-met", "/parentPlanId").replace("\"title\"",
                        "\"parentPlanId\": \"" + NOWHERE.replace("/v1/plans/", "") + "\", \"title\""));
    }
}
