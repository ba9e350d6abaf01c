package uk.deliveryboard.launcher.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.deliveryboard.launcher.seed.DemoReferral;

/** What each step of a referral's pathway has to be backed by: the least that its guards accept. */
final class Steps {

    private static final String POLICE = "northmere-police";
    private static final String COUNTY = "northmere-county";
    private static final Map<String, Object> NO_SERVICE_NEEDED = Map.of("choice", "NOT_NEEDED", "reason",
            "Support is in place already.");
    private static final Map<String, Object> UNANIMOUS = Map.of("method", "UNANIMOUS", "inFavour", 6, "against", 0);

    /** The panel of this area meets whenever it has to. */
    private static final String MEETING = "NORTHMERE-PANEL";

    private Steps() {}

    static Map<String, Object> to(DemoReferral.Step step) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("to", step.state());
        body.put("on", step.on().toString());
        body.putAll(evidence(step.state(), step.on()));
        return body;
    }

    private static Map<String, Object> evidence(String state, LocalDate on) {
        return switch (state) {
            case "SCREENED_OUT_NOT_PREVENT", "CLOSED_BELOW_THRESHOLD" -> Map.of("onward", NO_SERVICE_NEEDED);
            case "POLICE_TRIAGE" ->
                Map.of("policeForce", POLICE, "deconflictionRequestedOn", on.toString());
            case "CLOSED_PURSUE" -> Map.of();
            case "CLOSED_NO_PREVENT_CONCERN" ->
                Map.of("result", "NO_FURTHER_ACTION", "rationale", "No Prevent concern was found.");
            case "INFORMATION_GATHERING" -> Map.of("requests", List.of(Map.of("agency", COUNTY)));
            case "SECTION36_DECISION" -> Map.of("assessedBy", POLICE, "groundsMet", true, "reasonableGrounds",
                    "The returns of the partners agree.");
            case "POLICE_LED" -> Map.of("reason", "RISK_NOT_MANAGEABLE_IN_CHANNEL");
            case "LISTED_FOR_PANEL" -> Map.of("meeting", MEETING, "meetingOn", on.toString());
            case "PANEL_DISCUSSED" -> Map.of("meeting", MEETING, "forceOfResidence", POLICE, "attendance",
                    List.of(Map.of("seat", "CHAIR", "agency", COUNTY), Map.of("seat", "POLICE", "agency", POLICE)));
            case "NOT_ADOPTED" -> Map.of("decision", UNANIMOUS, "onward", NO_SERVICE_NEEDED);
            case "CONSENT_PENDING" -> Map.of("decision", UNANIMOUS, "plan",
                    Map.of("consentRequest", "By the case worker, in person, within a week.", "supportNature",
                            "Mentoring.", "responsible", "Northmere County Council", "delivery",
                            "Weekly, at college."));
            default -> throw new IllegalArgumentException("no step leads to " + state);
        };
    }
}
