package uk.deliveryboard.launcher.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.deliveryboard.launcher.seed.DemoAgency;
import uk.deliveryboard.launcher.seed.DemoOffice;
import uk.deliveryboard.launcher.seed.DemoPlan;
import uk.deliveryboard.launcher.seed.DemoReferral;
import uk.deliveryboard.launcher.seed.DemoTraining;
import uk.deliveryboard.launcher.seed.DemoWorkshops;
import uk.deliveryboard.launcher.seed.Northmere;

/** Northmere in the words of the API. What is optional and absent is left out. */
final class Bodies {

    private static final String REGION = "E12000006";
    private static final String TAXONOMY = "CONCERN_2025";

    private Bodies() {}

    static Map<String, Object> agency(DemoAgency agency, LocalDate today) {
        return Map.of("code", agency.code(), "name", agency.name(), "type", agency.type(), "sector", agency.sector(),
                "specifiedAuthority", !agency.type().equals("VCSE"), "boards", List.of(Northmere.BOARD), "activeFrom",
                today.minusYears(10).withDayOfYear(1).toString());
    }

    static Map<String, Object> office(DemoOffice office) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("office", office.office(), "person",
                office.person().toString(), "jobTitle", office.jobTitle(), "workEmail", office.email(), "telephone",
                office.telephone(), "since", office.since().toString()));
        put(body, "until", office.until());
        return body;
    }

    static Map<String, Object> plan(DemoPlan plan) {
        return Map.of("title", plan.title(), "type",
                plan.agency().equals(Northmere.COUNTY) ? "COUNTY" : "ORGANISATION", "periodFrom",
                plan.periodFrom().toString(), "periodTo", plan.periodTo().toString());
    }

    static Map<String, Object> equalityAssessment(LocalDate on) {
        return Map.of("on", on.toString(), "outcome", "MITIGATED", "characteristics",
                List.of("RACE", "RELIGION_OR_BELIEF"), "impact",
                "People of one faith or background may feel singled out.", "mitigations",
                "Every session covers all ideologies, and community groups see the material first.");
    }

    static Map<String, Object> signOff(LocalDate on, String role) {
        return Map.of("on", on.toString(), "role", role, "minuteRef", "Leadership meeting " + on + ", item 4");
    }

    static Map<String, Object> action(DemoPlan.Action action) {
        return Map.of("taskCode", action.taskCode(), "title", action.title(), "dutyCode", action.dutyCode(),
                "timescale",
                Map.of("plannedStart", action.plannedStart().toString(), "due", action.due().toString()),
                "primaryOwner", Map.of("kind", "JOB_ROLE", "label", action.owner()), "milestones",
                action.milestones().stream().map(milestone -> Map.of("title", milestone.title(), "due",
                        milestone.due().toString())).toList());
    }

    static Map<String, Object> progress(DemoPlan.Progress progress) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("note", progress.note());
        body.put("confidence", progress.confidence());
        put(body, "startedOn", progress.startedOn());
        put(body, "forecast", progress.forecast());
        put(body, "completedOn", progress.completedOn());
        if (!progress.milestonesMet().isEmpty()) {
            body.put("milestonesMet", progress.milestonesMet());
        }
        put(body, "recoveryNote", progress.recoveryNote());
        return body;
    }

    static Map<String, Object> course(DemoTraining.Course course) {
        return Map.of("code", course.code(), "title", course.title(), "family", course.family(), "modality",
                course.modality(), "minutes", course.minutes(), "validityMonths", course.validityMonths(),
                "countsTowardsWrapTarget", course.countsTowardsWrapTarget());
    }

    static Map<String, Object> member(DemoTraining.Member member) {
        return Map.of("staffRef", member.staffRef(), "roleGroup", member.roleGroup(), "relevant", true, "joinedOn",
                member.joinedOn().toString());
    }

    static Map<String, Object> completion(DemoTraining.Completion completion) {
        return Map.of("staffRef", completion.staffRef(), "courseCode", completion.courseCode(), "completedOn",
                completion.completedOn().toString(), "result", completion.result(), "source", completion.source(),
                "sourceRecordId", completion.sourceRecordId());
    }

    static Map<String, Object> trainer(DemoWorkshops.Trainer trainer) {
        return Map.of("staffRef", trainer.staffRef(), "accreditedOn", trainer.accreditedOn().toString(), "expiresOn",
                trainer.accreditedOn().plusYears(3).toString(), "homeOfficeRegistered", true);
    }

    static Map<String, Object> workshop(DemoWorkshops.Workshop workshop) {
        return Map.of("courseCode", DemoWorkshops.WRAP, "heldOn", workshop.heldOn().toString(), "venue",
                workshop.venue(), "capacity", 20, "trainers", List.of(workshop.trainer()));
    }

    static Map<String, Object> referral(DemoReferral referral) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("receivedOn", referral.receivedOn().toString());
        body.put("receivedVia", referral.receivedVia());
        body.put("sector", referral.sector());
        body.put("ageBand", referral.ageBand());
        body.put("gender", referral.gender());
        body.put("concern", Map.of("code", referral.concern(), "taxonomy", TAXONOMY));
        body.put("region", REGION);
        body.put("firstConcernOn", referral.firstConcernOn().toString());
        body.put("referrerAskedToStayInformed", referral.number() % 3 != 0);
        body.put("individualAware", referral.number() % 4 == 0 ? "YES" : "NO");
        body.put("consultedSafeguardingLead", true);
        return body;
    }

    private static void put(Map<String, Object> body, String field, Optional<?> value) {
        value.ifPresent(present -> body.put(field, present.toString()));
    }
}
