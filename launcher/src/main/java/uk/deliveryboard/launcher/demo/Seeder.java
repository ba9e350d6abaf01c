package uk.deliveryboard.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.launcher.demo.Api.Answer;
import uk.deliveryboard.launcher.demo.Api.Post;
import uk.deliveryboard.launcher.seed.DemoAgency;
import uk.deliveryboard.launcher.seed.DemoOffice;
import uk.deliveryboard.launcher.seed.DemoPlan;
import uk.deliveryboard.launcher.seed.DemoTraining;
import uk.deliveryboard.launcher.seed.DemoWorkshops;
import uk.deliveryboard.launcher.seed.Northmere;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** Makes Northmere: each thing is done by the demo person whose task it is, several agencies at a time. */
public final class Seeder {

    private static final int AGENCIES_AT_A_TIME = 4;
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String ADMINISTRATOR = "api.admin";
    private static final String TRAINING_LEAD = "api.training-lead";

    private final Api api;
    private final Northmere northmere;

    public Seeder(Api api, Northmere northmere) {
        this.api = api;
        this.northmere = northmere;
    }

    public void run() throws Exception {
        for (DemoAgency agency : northmere.agencies()) {
            api.post(new Post(ADMINISTRATOR, "/v1/agencies", Bodies.agency(agency, northmere.today()),
                    "agency " + agency.code()), "agency-exists");
        }
        for (DemoTraining.Course course : northmere.training().courses()) {
            api.post(new Post(TRAINING_LEAD, "/v1/courses", Bodies.course(course), "course " + course.code()),
                    "course-exists");
        }
        List<Callable<Boolean>> work = new ArrayList<>();
        DemoOffice.on(northmere.today()).forEach(office -> work.add(() -> appoint(office)));
        northmere.plans().forEach(plan -> work.add(() -> plan(plan)));
        northmere.agencies().forEach(agency -> work.add(() -> training(agency.code())));
        RegisterSeeder registers = new RegisterSeeder(api);
        northmere.registers().entries().forEach(entry -> work.add(() -> registers.enter(entry)));
        northmere.registers().returns().forEach(made -> work.add(() -> registers.submit(made)));
        northmere.registers().checks().forEach(check -> work.add(() -> registers.check(check)));
        ReferralSeeder referrals = new ReferralSeeder(api);
        northmere.referrals().forEach(referral -> work.add(() -> referrals.refer(referral)));
        side(work);
    }

    private boolean appoint(DemoOffice office) {
        api.post(new Post(spocOf(office.agency()), "/v1/agencies/" + office.agency() + "/appointments",
                Bodies.office(office), office.office() + " of " + office.agency()), "office-held",
                "appointment-exists");
        return true;
    }

    private boolean plan(DemoPlan plan) {
        String spoc = spocOf(plan.agency());
        Answer created = api.post(new Post(spoc, "/v1/plans", Bodies.plan(plan), "plan of " + plan.agency()));
        String path = "/v1/plans/" + created.body().path("id").asString();
        Map<String, String> versions = new HashMap<>();
        for (DemoPlan.Action action : plan.actions()) {
            versions.put(action.taskCode(), api.post(new Post(spoc, path + "/actions", Bodies.action(action),
                    "action " + action.taskCode() + " of " + plan.agency())).etag());
        }
        if (plan.adopted()) {
            adopt(plan, path, created.etag());
        }
        for (DemoPlan.Action action : plan.actions()) {
            action.progress().ifPresent(progress -> api.post(new Post(spoc,
                    path + "/actions/" + action.taskCode() + "/progress", Bodies.progress(progress),
                    "progress on action " + action.taskCode() + " of " + plan.agency(),
                    Optional.ofNullable(versions.get(action.taskCode())))));
        }
        return true;
    }

    /** Submitted by the single point of contact, signed for by whose office it is, approved by the Prevent lead. */
    private void adopt(DemoPlan plan, String path, String created) {
        boolean county = plan.agency().equals(Northmere.COUNTY);
        String spoc = spocOf(plan.agency());
        String lead = county ? "api.prevent-lead" : "api.prevent-lead." + plan.agency();
        LocalDate on = northmere.today();
        String version = step(spoc, path + "/transitions", Map.of("move", "SUBMIT"), plan, created);
        version = step(lead, path + "/equality-assessments", Bodies.equalityAssessment(on), plan, version);
        version = step(county ? "api.board-chair" : spoc, path + "/sign-offs",
                Bodies.signOff(on, county ? "BOARD_CHAIR" : "CHIEF_OFFICER"), plan, version);
        version = step(lead, path + "/transitions", Map.of("move", "APPROVE"), plan, version);
        step(lead, path + "/transitions", Map.of("move", "ADOPT"), plan, version);
    }

    private String step(String clientId, String path, Map<String, Object> body, DemoPlan plan, String version) {
        return api.post(new Post(clientId, path, body, "adoption of the plan of " + plan.agency(),
                Optional.of(version))).etag();
    }

    private boolean training(String agency) {
        String spoc = spocOf(agency);
        List<Map<String, Object>> staff = northmere.training().staff().stream()
                .filter(member -> member.agency().equals(agency)).map(Bodies::member).toList();
        batches(spoc, "/v1/staff:batch", staff, "staff of " + agency, 0);
        List<DemoTraining.Completion> completions = northmere.training().completions().stream()
                .filter(completion -> completion.agency().equals(agency)).toList();
        long strangers = completions.stream().filter(completion -> completion.staffRef().startsWith("GONE-")).count();
        batches(spoc, "/v1/training/completions:batch", completions.stream().map(Bodies::completion).toList(),
                "completions of " + agency, strangers);
        workshops(agency, spoc);
        return true;
    }

    private void workshops(String agency, String spoc) {
        DemoWorkshops all = northmere.workshops();
        List<DemoWorkshops.Trainer> trainers = all.trainers().stream()
                .filter(trainer -> trainer.agency().equals(agency)).toList();
        batches(spoc, "/v1/training/completions:batch",
                trainers.stream().map(trainer -> Bodies.completion(trainer.training())).toList(),
                "training of the trainers of " + agency, 0);
        trainers.forEach(trainer -> api.post(new Post(spoc, "/v1/training/trainers", Bodies.trainer(trainer),
                "trainer " + trainer.staffRef())));
        all.workshops().stream().filter(workshop -> workshop.agency().equals(agency)).forEach(workshop -> {
            Answer planned = api.post(new Post(spoc, "/v1/training/workshops", Bodies.workshop(workshop),
                    "workshop of " + agency + " on " + workshop.heldOn()));
            api.put(spoc, "/v1/training/workshops/" + planned.body().path("workshopId").asString() + "/register",
                    Map.of("attended", workshop.attended()), planned.etag(), "stale-version");
        });
    }

    /** Only records of people whom the agency does not employ may be refused: they are in the data to be refused. */
    private void batches(String clientId, String path, List<Map<String, Object>> rows, String identity,
            long refusalsExpected) {
        long refused = 0;
        for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
            List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_A_TIME));
            JsonNode answer = api.post(new Post(clientId, path, Map.of("rows", batch), identity + " from " + from))
                    .body();
            refused += answer.path("rejected").asLong(0);
        }
        if (refused != refusalsExpected) {
            throw new InfrastructureException("Filling the demonstration area: of the " + identity + ", " + refused
                    + " rows were refused instead of " + refusalsExpected);
        }
    }

    private static void side(List<Callable<Boolean>> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(AGENCIES_AT_A_TIME,
                Thread.ofVirtual().factory())) {
            List<Future<Boolean>> running = work.stream().map(executor::submit).toList();
            try {
                for (Future<Boolean> task : running) {
                    task.get();
                }
            } catch (ExecutionException e) {
                running.forEach(task -> task.cancel(true));
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    private static String spocOf(String agency) {
        return "api.spoc." + agency;
    }
}
