package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.deliveryboard.referrals.directory.model.AgencyKind;
import uk.deliveryboard.referrals.pathway.model.Evidence.Attendee;
import uk.deliveryboard.referrals.pathway.model.Evidence.Decision;
import uk.deliveryboard.referrals.pathway.model.Evidence.DecisionMethod;
import uk.deliveryboard.referrals.pathway.model.Evidence.Onward;
import uk.deliveryboard.referrals.pathway.model.Evidence.OnwardChoice;
import uk.deliveryboard.referrals.pathway.model.Evidence.OnwardService;
import uk.deliveryboard.referrals.pathway.model.Evidence.PartnerRequest;
import uk.deliveryboard.referrals.pathway.model.Evidence.PoliceLedReason;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.pathway.model.Evidence.SupportPlan;
import uk.deliveryboard.referrals.pathway.model.Evidence.TriageResult;
import uk.deliveryboard.referrals.pathway.model.ReferralState.AwaitingSection36Decision;
import uk.deliveryboard.referrals.pathway.model.ReferralState.GatheringInformation;
import uk.deliveryboard.referrals.pathway.model.ReferralState.InPoliceTriage;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ListedForPanel;
import uk.deliveryboard.referrals.pathway.model.ReferralState.PanelDiscussed;
import uk.deliveryboard.referrals.pathway.model.ReferralState.Received;

/** Evidence that satisfies every guard, evidence that does not, and the states from which it is put forward. */
final class Steps {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
    static final Map<String, AgencyKind> AGENCIES = Map.of("police", AgencyKind.POLICE_FORCE, "county",
            AgencyKind.LOCAL_AUTHORITY, "college", AgencyKind.OTHER);
    static final WorkingDays CALENDAR = new WorkingDays(Set.of(LocalDate.of(2026, 8, 31)));

    static final Received RECEIVED = new Received(TODAY);
    static final InPoliceTriage TRIAGE = new InPoliceTriage(TODAY, "police");
    static final GatheringInformation GATHERING = new GatheringInformation(TODAY, TODAY.plusDays(14));
    static final AwaitingSection36Decision GROUNDS_MET = new AwaitingSection36Decision(TODAY, "police", true);
    static final AwaitingSection36Decision NO_GROUNDS = new AwaitingSection36Decision(TODAY, "police", false);
    static final ListedForPanel LISTED = new ListedForPanel(TODAY, "M-1", TODAY);
    static final PanelDiscussed DISCUSSED = new PanelDiscussed(TODAY, "M-1");

    static final Onward ONWARD = new Onward(OnwardChoice.REFERRED, OnwardService.MENTAL_HEALTH, null);
    static final Onward NOT_NEEDED = new Onward(OnwardChoice.NOT_NEEDED, null, "None is needed.");
    static final Decision UNANIMOUS = new Decision(DecisionMethod.UNANIMOUS, 5, 0, null);
    static final Decision MAJORITY = new Decision(DecisionMethod.MAJORITY, 3, 2, "Two disagreed.");
    static final Decision BY_CHAIR = new Decision(DecisionMethod.CHAIR, 3, 3, "Half disagreed.");
    static final SupportPlan PLAN = new SupportPlan("how", "what", "who", "when");
    static final List<Attendee> QUORUM = List.of(new Attendee(Seat.CHAIR, "county"),
            new Attendee(Seat.POLICE, "police"));

    /** A step that every guard lets pass. */
    record Passing(ReferralState from, StateCode to, Evidence evidence) {}

    static final List<Passing> PASSING = List.of(
            new Passing(RECEIVED, StateCode.SCREENED_OUT_NOT_PREVENT, new Evidence.ScreenOut(ONWARD)),
            new Passing(RECEIVED, StateCode.SCREENED_OUT_NOT_PREVENT, new Evidence.ScreenOut(NOT_NEEDED)),
            new Passing(RECEIVED, StateCode.POLICE_TRIAGE, new Evidence.SendToTriage("police", TODAY.minusDays(90))),
            new Passing(TRIAGE, StateCode.CLOSED_PURSUE, new Evidence.ClosePursue()),
            new Passing(TRIAGE, StateCode.CLOSED_NO_PREVENT_CONCERN,
                    new Evidence.CloseNoPreventConcern(TriageResult.SIGNPOSTED, "Because.")),
            new Passing(TRIAGE, StateCode.INFORMATION_GATHERING, new Evidence.GatherInformation(
                    List.of(new PartnerRequest("county", null),
                            new PartnerRequest("college", TODAY.plusDays(30))))),
            new Passing(GATHERING, StateCode.SECTION36_DECISION,
                    new Evidence.AssessGrounds("county", true, "Because.")),
            new Passing(GATHERING, StateCode.SECTION36_DECISION,
                    new Evidence.AssessGrounds("police", false, "Because.")),
            new Passing(NO_GROUNDS, StateCode.POLICE_LED,
                    new Evidence.LeaveToPolice(PoliceLedReason.CONSENT_NOT_APPLICABLE)),
            new Passing(NO_GROUNDS, StateCode.CLOSED_BELOW_THRESHOLD, new Evidence.CloseBelowThreshold(NOT_NEEDED)),
            new Passing(GROUNDS_MET, StateCode.LISTED_FOR_PANEL, new Evidence.ListForPanel("M-1", TODAY)),
            new Passing(LISTED, StateCode.PANEL_DISCUSSED, new Evidence.Discuss("M-1", "police", QUORUM)),
            new Passing(DISCUSSED, StateCode.NOT_ADOPTED, new Evidence.DoNotAdopt(BY_CHAIR, ONWARD)),
            new Passing(DISCUSSED, StateCode.NOT_ADOPTED, new Evidence.DoNotAdopt(UNANIMOUS,
                    new Onward(OnwardChoice.REFERRED, OnwardService.HOUSING, "Housing is what is needed."))),
            new Passing(DISCUSSED, StateCode.CONSENT_PENDING, new Evidence.SeekConsent(MAJORITY, PLAN)));

    /** A step that one rule stops, and where it points. */
    record Stopped(Guard<?, ?> guard, ReferralState from, Evidence evidence, String... pointers) {}

    static final List<Stopped> STOPPED = List.of(
            new Stopped(Guards.ONWARD_SERVICE_OR_REASON, RECEIVED, new Evidence.ScreenOut(null), "/onward"),
            new Stopped(Guards.ONWARD_SERVICE_OR_REASON, RECEIVED,
                    new Evidence.ScreenOut(new Onward(null, OnwardService.OTHER, "x")), "/onward"),
            new Stopped(Guards.ONWARD_SERVICE_OR_REASON, RECEIVED,
                    new Evidence.ScreenOut(new Onward(OnwardChoice.REFERRED, null, "x")), "/onward/service"),
            new Stopped(Guards.ONWARD_SERVICE_OR_REASON, RECEIVED,
                    new Evidence.ScreenOut(new Onward(OnwardChoice.NOT_NEEDED, OnwardService.OTHER, " ")),
                    "/onward/reason"),
            new Stopped(Guards.SENT_TO_POLICE, RECEIVED, new Evidence.SendToTriage(null, TODAY), "/policeForce"),
            new Stopped(Guards.SENT_TO_POLICE, RECEIVED, new Evidence.SendToTriage("county", TODAY), "/policeForce"),
            new Stopped(Guards.DECONFLICTED, RECEIVED, new Evidence.SendToTriage("police", null),
                    "/deconflictionRequestedOn"),
            new Stopped(Guards.DECONFLICTED, RECEIVED, new Evidence.SendToTriage("police", TODAY.plusDays(1)),
                    "/deconflictionRequestedOn"),
            new Stopped(Guards.TRIAGE_RATIONALE, TRIAGE, new Evidence.CloseNoPreventConcern(null, null), "/result",
                    "/rationale"),
            new Stopped(Guards.PARTNERS_ASKED, TRIAGE, new Evidence.GatherInformation(List.of()), "/requests"),
            new Stopped(Guards.PARTNERS_ASKED, TRIAGE, new Evidence.GatherInformation(
                    List.of(new PartnerRequest("police", null))), "/requests"),
            new Stopped(Guards.PARTNERS_ASKED, TRIAGE, new Evidence.GatherInformation(
                    List.of(new PartnerRequest("county", TODAY), new PartnerRequest("nobody", null))),
                    "/requests/0/dueOn", "/requests/1/agency"),
            new Stopped(Guards.POLICE_OR_LOCAL_AUTHORITY, GATHERING,
                    new Evidence.AssessGrounds("college", true, "Because."), "/assessedBy"),
            new Stopped(Guards.REASONABLE_GROUNDS_RECORDED, GATHERING, new Evidence.AssessGrounds("police", null, "\n"),
                    "/groundsMet", "/reasonableGrounds"),
            new Stopped(Guards.REASONABLE_GROUNDS_MET, NO_GROUNDS, new Evidence.ListForPanel("M-1", TODAY), "/to"),
            new Stopped(Guards.POLICE_LED_REASON, GROUNDS_MET, new Evidence.LeaveToPolice(null), "/reason"),
            new Stopped(Guards.ONWARD_REFERRAL_CONSIDERED, NO_GROUNDS, new Evidence.CloseBelowThreshold(null),
                    "/onward"),
            new Stopped(Guards.ONWARD_REFERRAL_CONSIDERED, NO_GROUNDS, new Evidence.CloseBelowThreshold(
                    new Onward(OnwardChoice.NOT_NEEDED, null, null)), "/onward/reason"),
            new Stopped(Guards.MEETING_NAMED, GROUNDS_MET, new Evidence.ListForPanel(null, TODAY.minusDays(1)),
                    "/meeting", "/meetingOn"),
            new Stopped(Guards.MEETING_OF_THE_LISTING, LISTED, new Evidence.Discuss("M-2", "police", QUORUM),
                    "/meeting"),
            new Stopped(Guards.MEETING_OF_THE_LISTING, new ListedForPanel(TODAY, "M-1", TODAY.plusDays(8)),
                    new Evidence.Discuss("M-1", "police", QUORUM), "/on"),
            new Stopped(Guards.LOCAL_AUTHORITY_CHAIRS, LISTED, new Evidence.Discuss("M-1", "police", List.of(
                    new Attendee(Seat.CHAIR, "college"), new Attendee(Seat.POLICE, "police"))), "/attendance"),
            new Stopped(Guards.LOCAL_AUTHORITY_CHAIRS, LISTED, new Evidence.Discuss("M-1", "police", List.of(
                    new Attendee(Seat.OTHER, "county"), new Attendee(Seat.POLICE, "police"))), "/attendance"),
            new Stopped(Guards.POLICE_OF_RESIDENCE_PRESENT, LISTED, new Evidence.Discuss("M-1", "police", List.of(
                    new Attendee(Seat.CHAIR, "county"))), "/attendance"),
            new Stopped(Guards.POLICE_OF_RESIDENCE_PRESENT, LISTED, new Evidence.Discuss("M-1", "other-force", QUORUM),
                    "/forceOfResidence", "/attendance"),
            new Stopped(Guards.NOT_ADOPTED_AS_DECIDED, DISCUSSED, new Evidence.DoNotAdopt(null, ONWARD), "/decision"),
            new Stopped(Guards.NOT_ADOPTED_AS_DECIDED, DISCUSSED, new Evidence.DoNotAdopt(
                    new Decision(DecisionMethod.UNANIMOUS, 5, 1, "x"), ONWARD), "/decision/against",
                    "/decision/dissent"),
            new Stopped(Guards.ADOPTED_AS_DECIDED, DISCUSSED, new Evidence.SeekConsent(
                    new Decision(DecisionMethod.MAJORITY, 3, 3, null), PLAN), "/decision/inFavour",
                    "/decision/dissent"),
            new Stopped(Guards.ADOPTED_AS_DECIDED, DISCUSSED, new Evidence.SeekConsent(
                    new Decision(DecisionMethod.CHAIR, 3, 2, "x"), PLAN), "/decision/method"),
            new Stopped(Guards.HEALTH_OR_SOCIAL_CARE_CONSIDERED, DISCUSSED, new Evidence.DoNotAdopt(UNANIMOUS, null),
                    "/onward"),
            new Stopped(Guards.HEALTH_OR_SOCIAL_CARE_CONSIDERED, DISCUSSED, new Evidence.DoNotAdopt(UNANIMOUS,
                    new Onward(OnwardChoice.REFERRED, OnwardService.HOUSING, null)), "/onward/reason"),
            new Stopped(Guards.PLAN_STATES_ALL, DISCUSSED, new Evidence.SeekConsent(UNANIMOUS, null),
                    "/plan/consentRequest", "/plan/supportNature", "/plan/responsible", "/plan/delivery"),
            new Stopped(Guards.PLAN_STATES_ALL, DISCUSSED, new Evidence.SeekConsent(UNANIMOUS,
                    new SupportPlan("how", "what", "", "when")), "/plan/responsible"));

    private Steps() {}

    static Transition.Outcome make(ReferralState from, Evidence evidence, LocalDate on) {
        return Pathway.find(from, evidence).orElseThrow().make(from, evidence, on, TODAY, AGENCIES, CALENDAR);
    }
}
