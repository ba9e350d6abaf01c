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
    private static final System.Logger LOG = System.getLogger(Workload.class.getName());
    static final String AGENCY = "northmere-county";
    private static final String SPOC = "api.spoc." + AGENCY;
    private static final String LMS = "lms." + AGENCY;

    final AtomicInteger completions = new AtomicInteger();
    final AtomicInteger referrals = new AtomicInteger();
    final AtomicInteger progress = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final Api api;
    private String plan = "";

    Workload(Api api) {
        this.api = api;
    }

    void prepare() {
        api.post(new Api.Post("api.admin", "/v1/agencies",
                Map.of("code", AGENCY, "name", "Northmere County Council", "type", "LOCAL_AUTHORITY_COUNTY",
                        "specifiedAuthority", true,
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
        api.post(new Api.Post(LMS, "/v1/training/completions",
                Map.of("staffRef", "S-" + n % STAFF, "courseCode", "WRAP", "completedOn", day, "result", "COMPLETED",
                        "source", "CSV_IMPORT", "sourceRecordId", "row-" + n),
                "completion " + n));
    }

    void referral() {
        int n = referrals.getAndIncrement();
        api.post(new Api.Post(SPOC, "/v1/referrals", referral(n), "referral " + n));
    }

    private static Map<String, Object> referral(int n) {
        return Map.of("receivedVia", "ONLINE_FORM", "sector", n % 2 == 0 ? "POLICE" : "EDUCATION", "ageBand", "11-15",
                "gender", "UNSPECIFIED", "concern", Map.of("code", "OTHER", "taxonomy", "CONCERN_2025"), "region",
                "E12000006", "referrerAskedToStayInformed", true, "individualAware", "UNKNOWN",
                "consultedSafeguardingLead", true);
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

    /** Requests begun so far; at most one of each kind is not yet acknowledged. */
    int begun() {
        return completions.get() + referrals.get() + progress.get();
    }

    /** One body that each service accepts when it can, by path. */
    Map<String, Map<String, Object>> writes() {
        return Map.of("/v1/plans", Map.of("title", "Never made", "type", "ORGANISATION", "periodFrom", "2026-04-01",
                "periodTo", "2027-03-31"), "/v1/training/completions",
                Map.of("staffRef", "S-0", "courseCode", "WRAP", "completedOn", "2019-01-01", "result", "COMPLETED",
                        "source", "MANUAL"),
                "/v1/referrals", referral(0));
    }

    Runnable repeatedly(Runnable write) {
        return () -> {
            try {
                while (!stopped.get()) {
                    write.run();
                }
            } catch (RuntimeException e) {
                failed.set(true);
                LOG.log(System.Logger.Level.ERROR, "writer gives up", e);
                throw e;
            }
        };
    }

    /** Whether a writer was answered something that it may not be, however often it repeats. */
    boolean failed() {
        return failed.get();
    }

    void stop() {
        stopped.set(true);
    }
}
