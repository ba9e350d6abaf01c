package uk.deliveryboard.launcher.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;
import uk.deliveryboard.launcher.demo.Api;

/** Writers that go on until told to stop, each repeating a request under its key until it is acknowledged. */
final class Workload {

    static final int STAFF = 400;
    private static final String AGENCY = "northmere-police";
    private static final String SPOC = "api.spoc." + AGENCY;

    final AtomicInteger completions = new AtomicInteger();
    final AtomicInteger referrals = new AtomicInteger();
    final AtomicInteger progress = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Api api;
    private String plan = "";

    Workload(Api api) {
        this.api = api;
    }

    void prepare() {
        api.post(new Api.Post("api.admin", "/v1/agencies",
                Map.of("code", AGENCY, "name", "Northmere Police", "type", "POLICE_FORCE", "specifiedAuthority", true,
                        "boards", List.of("northmere"), "activeFrom", "2015-07-01"),
                "agency"));
        plan = api.post(new Api.Post(SPOC, "/v1/plans", Map.of("title", "Plan under fire", "type", "ORGANISATION",
                "periodFrom", "2026-04-01", "periodTo", "2027-03-31"), "plan")).body().get("id").asString();
        for (int i = 1; i <= 3; i++) {
            api.post(new Api.Post(SPOC, "/v1/plans/" + plan + "/actions",
                    Map.of("taskCode", i + "a", "title", "Action " + i, "dutyCode", "TRAIN_STAFF", "timescale",
                            Map.of("plannedStart", "2026-05-01", "due", "2026-12-31"), "primaryOwner",
                            Map.of("kind", "JOB_ROLE", "label", "Training lead")),
                    "action " + i));
        }
        api.post(new Api.Post("api.admin", "/v1/courses", Map.of("code", "WRAP", "title", "Workshop", "family", "WRAP",
                "modality", "FACE_TO_FACE", "validityMonths", 36, "countsTowardsWrapTarget", true), "course"));
        api.post(new Api.Post(SPOC, "/v1/staff:batch", Map.of("rows", IntStream.range(0, STAFF)
                .mapToObj(i -> Map.of("staffRef", "S-" + i, "relevant", true, "joinedOn", "2020-01-01")).toList()),
                "staff"));
    }

    /** A completion of its own for every count: never the same person on the same day twice. */
    void completion() {
        int n = completions.getAndIncrement();
        String day = LocalDate.parse("2026-10-11").minusDays(n / STAFF).toString();
        api.post(new Api.Post(SPOC, "/v1/training/completions", Map.of("staffRef", "S-" + n % STAFF, "courseCode",
                "WRAP", "completedOn", day, "result", "COMPLETED", "source", "MANUAL"), "completion " + n));
    }

    void referral() {
        int n = referrals.getAndIncrement();
        api.post(new Api.Post(SPOC, "/v1/referrals",
                Map.of("receivedVia", "ONLINE_FORM", "sector", n % 2 == 0 ? "POLICE" : "EDUCATION", "ageBand", "11-15",
                        "gender", "UNSPECIFIED", "concern", Map.of("code", "OTHER", "taxonomy", "CONCERN_2025"),
                        "region", "E12000006", "referrerAskedToStayInformed", true, "individualAware", "UNKNOWN",
                        "consultedSafeguardingLead", true),
                "referral " + n));
    }

    void progress() {
        int n = progress.getAndIncrement();
        String action = "/v1/plans/" + plan + "/actions/" + (1 + n % 3) + "a";
        JsonNode seen = api.get(SPOC, action).body();
        api.post(new Api.Post(SPOC, action + "/progress",
                Map.of("note", "Report " + n, "confidence", "CONFIRMED", "startedOn", "2026-06-01", "forecast",
                        n % 2 == 0 ? "2026-12-01" : "2027-02-01"),
                "progress " + n, Optional.of("\"v" + seen.get("version").asLong() + "\"")));
    }

    Runnable repeatedly(Runnable write) {
        return () -> {
            while (!stopped.get()) {
                write.run();
            }
        };
    }

    void stop() {
        stopped.set(true);
    }
}
