package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.deliveryboard.referrals.directory.model.AgencyKind;
import uk.deliveryboard.referrals.pathway.model.Evidence.Archive;
import uk.deliveryboard.referrals.pathway.model.Evidence.Attendee;
import uk.deliveryboard.referrals.pathway.model.Evidence.CloseCase;
import uk.deliveryboard.referrals.pathway.model.Evidence.Decision;
import uk.deliveryboard.referrals.pathway.model.Evidence.DecisionMethod;
import uk.deliveryboard.referrals.pathway.model.Evidence.ExitReason;
import uk.deliveryboard.referrals.pathway.model.Evidence.ExtendReviews;
import uk.deliveryboard.referrals.pathway.model.Evidence.GiveConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.Giver;
import uk.deliveryboard.referrals.pathway.model.Evidence.HoldReview;
import uk.deliveryboard.referrals.pathway.model.Evidence.Onward;
import uk.deliveryboard.referrals.pathway.model.Evidence.OnwardChoice;
import uk.deliveryboard.referrals.pathway.model.Evidence.OnwardService;
import uk.deliveryboard.referrals.pathway.model.Evidence.PartnerRequest;
import uk.deliveryboard.referrals.pathway.model.Evidence.PoliceLedReason;
import uk.deliveryboard.referrals.pathway.model.Evidence.RefuseConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.Reopen;
import uk.deliveryboard.referrals.pathway.model.Evidence.ReviewKind;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.pathway.model.Evidence.SupportPlan;
import uk.deliveryboard.referrals.pathway.model.Evidence.TriageResult;
import uk.deliveryboard.referrals.pathway.model.Evidence.WithdrawConsent;
import uk.deliveryboard.referrals.pathway.model.ReferralState.Adopted;
import uk.deliveryboard.referrals.pathway.model.ReferralState.AwaitingSection36Decision;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedExited;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ConsentPending;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ConsentRefused;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ConsentWithdrawn;
import uk.deliveryboard.referrals.pathway.model.ReferralState.GatheringInformation;
import uk.deliveryboard.referrals.pathway.model.ReferralState.InPoliceTriage;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ListedForPanel;
import uk.deliveryboard.referrals.pathway.model.ReferralState.PanelDiscussed;
import uk.deliveryboard.referrals.pathway.model.ReferralState.Received;
import uk.deliveryboard.referrals.pathway.model.ReferralState.Reopened;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ReviewExtended;
import uk.deliveryboard.referrals.pathway.model.ReferralState.SixMonthReviewed;
import uk.deliveryboard.referrals.pathway.model.ReferralState.TwelveMonthReviewed;

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

    static final LocalDate CLOSED_ON = LocalDate.of(2025, 10, 12);
    static final ConsentPending PENDING = new ConsentPending(TODAY.minusDays(7), DecisionMethod.UNANIMOUS);
    static final Adopted ADOPTED = new Adopted(TODAY.minusDays(30), TODAY.minusDays(90), null);
    static final ConsentRefused REFUSED = new ConsentRefused(TODAY.minusDays(28), TODAY);
    static final ConsentWithdrawn WITHDRAWN = new ConsentWithdrawn(TODAY.minusDays(28), TODAY);
    static final ClosedExited EXITED = new ClosedExited(TODAY.minusMonths(6), ExitReason.SUPPORT_COMPLETED);
    static final SixMonthReviewed AFTER_SIX = new SixMonthReviewed(TODAY.minusDays(20), CLOSED_ON);
    static final TwelveMonthReviewed AFTER_TWELVE = new TwelveMonthReviewed(TODAY, CLOSED_ON);
    static final ReviewExtended EXTENDED = new ReviewExtended(TODAY.minusDays(90), CLOSED_ON, TODAY);
    static final ReviewExtended EXTENDED_AND_HELD = new ReviewExtended(TODAY, CLOSED_ON, null);
    static final Reopened REOPENED = new Reopened(TODAY, CLOSED_ON);
    static final GiveConsent OWN = new GiveConsent(Giver.SELF, 18, null, null, true);
    static final GiveConsent OF_PARENT = new GiveConsent(Giver.PARENT_GUARDIAN, 15, null, YearMonth.of(2029, 3), true);

    static final Reopen CONCERN = new Reopen("M-1", "What was found.");

    static HoldReview review(ReviewKind kind, LocalDate nextOn) {
        return new HoldReview(kind, "M-1", "It was reviewed.", nextOn);
    }

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
            new Passing(LISTED, StateCode.LISTED_FOR_PANEL, new Evidence.ListForPanel("M-2", TODAY.plusDays(28))),
            new Passing(LISTED, StateCode.PANEL_DISCUSSED, new Evidence.Discuss("M-1", "police", QUORUM)),
            new Passing(DISCUSSED, StateCode.NOT_ADOPTED, new Evidence.DoNotAdopt(BY_CHAIR, ONWARD)),
            new Passing(DISCUSSED, StateCode.NOT_ADOPTED, new Evidence.DoNotAdopt(UNANIMOUS,
                    new Onward(OnwardChoice.REFERRED, OnwardService.HOUSING, "Housing is what is needed."))),
            new Passing(DISCUSSED, StateCode.CONSENT_PENDING, new Evidence.SeekConsent(MAJORITY, PLAN)),
            new Passing(PENDING, StateCode.CONSENT_REFUSED, new RefuseConsent(TODAY.plusDays(28), "Early help.")),
            new Passing(PENDING, StateCode.ADOPTED, OWN), new Passing(PENDING, StateCode.ADOPTED, OF_PARENT),
            new Passing(PENDING, StateCode.ADOPTED, new GiveConsent(Giver.OTHER_LAWFUL, 40, true, null, true)),
            new Passing(PENDING, StateCode.ADOPTED,
                    new GiveConsent(Giver.OTHER_LAWFUL, 17, null, YearMonth.of(2026, 10), true)),
            new Passing(ADOPTED, StateCode.ADOPTED, OWN),
            new Passing(ADOPTED, StateCode.ADOPTED, review(ReviewKind.MONTHLY, null)),
            new Passing(ADOPTED, StateCode.CONSENT_WITHDRAWN, new WithdrawConsent(TODAY.plusMonths(12))),
            new Passing(ADOPTED, StateCode.CLOSED_EXITED,
                    new CloseCase(ExitReason.SUPPORT_COMPLETED, TODAY, true, null)),
            new Passing(WITHDRAWN, StateCode.CLOSED_EXITED,
                    new CloseCase(ExitReason.CONSENT_WITHDRAWN, TODAY.minusDays(40), false, "Could not be reached.")),
            new Passing(REFUSED, StateCode.CONSENT_REFUSED, review(ReviewKind.REASSESSMENT, TODAY.plusDays(1))),
            new Passing(WITHDRAWN, StateCode.CONSENT_WITHDRAWN, review(ReviewKind.REASSESSMENT, TODAY.plusDays(1))),
            new Passing(REFUSED, StateCode.NOT_ADOPTED, new Evidence.DoNotAdopt(UNANIMOUS, NOT_NEEDED)),
            new Passing(REFUSED, StateCode.CONSENT_PENDING, new Evidence.SeekConsent(UNANIMOUS, PLAN)),
            new Passing(WITHDRAWN, StateCode.CONSENT_PENDING, new Evidence.SeekConsent(BY_CHAIR, PLAN)),
            new Passing(EXITED, StateCode.REVIEW_6M, review(ReviewKind.SIX_MONTHS, null)),
            new Passing(AFTER_SIX, StateCode.REVIEW_12M, review(ReviewKind.TWELVE_MONTHS, null)),
            new Passing(AFTER_TWELVE, StateCode.REVIEW_EXT,
                    new ExtendReviews(CLOSED_ON.plusMonths(24), "A year more.")),
            new Passing(AFTER_TWELVE, StateCode.ARCHIVED, new Archive()),
            new Passing(EXTENDED, StateCode.REVIEW_EXT, review(ReviewKind.EXTENDED, null)),
            new Passing(EXTENDED, StateCode.REVIEW_EXT, review(ReviewKind.EXTENDED, CLOSED_ON.plusMonths(24))),
            new Passing(EXTENDED_AND_HELD, StateCode.ARCHIVED, new Archive()),
            new Passing(EXITED, StateCode.REOPENED, CONCERN), new Passing(AFTER_SIX, StateCode.REOPENED, CONCERN),
            new Passing(AFTER_TWELVE, StateCode.REOPENED, CONCERN),
            new Passing(EXTENDED, StateCode.REOPENED, CONCERN),
            new Passing(REOPENED, StateCode.LISTED_FOR_PANEL, new Evidence.ListForPanel("M-1", TODAY)));

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
            new Stopped(Guards.POLICE_OF_RESIDENCE_PRESENT, LISTED, new Evidence.Discuss("M-1", "police", List.of(
                    new Attendee(Seat.CHAIR, "county"), new Attendee(Seat.OTHER, "police"))), "/attendance"),
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
                    new SupportPlan("how", "what", "", "when")), "/plan/responsible"),
            new Stopped(CaseGuards.NECESSARY_CONSENT, PENDING, new GiveConsent(null, null, null, null, true), "/giver",
                    "/ageAtDecision"),
            new Stopped(CaseGuards.NECESSARY_CONSENT, PENDING,
                    new GiveConsent(Giver.PARENT_GUARDIAN, 18, true, null, true), "/giver"),
            new Stopped(CaseGuards.NECESSARY_CONSENT, PENDING,
                    new GiveConsent(Giver.SELF, 17, null, YearMonth.of(2027, 1), true), "/giver"),
            new Stopped(CaseGuards.NECESSARY_CONSENT, ADOPTED,
                    new GiveConsent(Giver.OTHER_LAWFUL, 40, false, null, true), "/capacityAssessed"),
            new Stopped(CaseGuards.COMING_OF_AGE_KNOWN, PENDING,
                    new GiveConsent(Giver.PARENT_GUARDIAN, 15, null, null, true), "/turns18In"),
            new Stopped(CaseGuards.COMING_OF_AGE_KNOWN, PENDING,
                    new GiveConsent(Giver.PARENT_GUARDIAN, 15, null, YearMonth.of(2028, 9), true), "/turns18In"),
            new Stopped(CaseGuards.COMING_OF_AGE_KNOWN, PENDING,
                    new GiveConsent(Giver.PARENT_GUARDIAN, 15, null, YearMonth.of(2029, 11), true), "/turns18In"),
            new Stopped(CaseGuards.COMING_OF_AGE_KNOWN, PENDING,
                    new GiveConsent(Giver.SELF, 18, null, YearMonth.of(2026, 10), true), "/turns18In"),
            new Stopped(CaseGuards.PRIVACY_EXPLAINED, PENDING, new GiveConsent(Giver.SELF, 18, null, null, false),
                    "/explainedPrivacy"),
            new Stopped(CaseGuards.REASSESSMENT_SET, PENDING, new RefuseConsent(null, "x"), "/reassessOn"),
            new Stopped(CaseGuards.REASSESSMENT_SET, PENDING, new RefuseConsent(TODAY, "x"), "/reassessOn"),
            new Stopped(CaseGuards.REASSESSMENT_SET, PENDING, new RefuseConsent(TODAY.plusMonths(12).plusDays(1), "x"),
                    "/reassessOn"),
            new Stopped(CaseGuards.ALTERNATIVES_RECORDED, PENDING, new RefuseConsent(TODAY.plusDays(1), " "),
                    "/alternatives"),
            new Stopped(CaseGuards.REASSESSMENT_SET_AFTER_SUPPORT, ADOPTED, new WithdrawConsent(null), "/reassessOn"),
            new Stopped(CaseGuards.REASSESSED_AGAIN, REFUSED, review(ReviewKind.REASSESSMENT, null), "/nextOn"),
            new Stopped(CaseGuards.REVIEW_OF_THIS_STAGE, ADOPTED, review(ReviewKind.SIX_MONTHS, null), "/kind"),
            new Stopped(CaseGuards.REVIEW_OF_THIS_STAGE, EXITED, review(ReviewKind.TWELVE_MONTHS, null), "/kind"),
            new Stopped(CaseGuards.REVIEW_OF_THIS_STAGE, EXITED, review(ReviewKind.SIX_MONTHS, TODAY.plusDays(1)),
                    "/nextOn"),
            new Stopped(CaseGuards.REVIEW_RECORDED, ADOPTED, new HoldReview(ReviewKind.MONTHLY, null, "", null),
                    "/meeting", "/summary"),
            new Stopped(CaseGuards.SIX_MONTHS_PASSED,
                    new ClosedExited(TODAY.minusMonths(6).plusDays(1), ExitReason.OTHER),
                    review(ReviewKind.SIX_MONTHS, null), "/on"),
            new Stopped(CaseGuards.TWELVE_MONTHS_PASSED,
                    new SixMonthReviewed(TODAY.minusDays(20), CLOSED_ON.plusDays(1)),
                    review(ReviewKind.TWELVE_MONTHS, null), "/on"),
            new Stopped(CaseGuards.EXTENDED_REVIEW_DUE, new ReviewExtended(TODAY, CLOSED_ON, TODAY.plusDays(1)),
                    review(ReviewKind.EXTENDED, null), "/on"),
            new Stopped(CaseGuards.EXTENDED_REVIEW_DUE, EXTENDED_AND_HELD, review(ReviewKind.EXTENDED, null),
                    "/kind"),
            new Stopped(CaseGuards.NEXT_WITHIN_TWO_YEARS, EXTENDED,
                    review(ReviewKind.EXTENDED, CLOSED_ON.plusMonths(24).plusDays(1)), "/nextOn"),
            new Stopped(CaseGuards.NEXT_WITHIN_TWO_YEARS, EXTENDED, review(ReviewKind.EXTENDED, TODAY), "/nextOn"),
            new Stopped(CaseGuards.EXTENDED_WITHIN_TWO_YEARS, AFTER_TWELVE, new ExtendReviews(TODAY, "x"), "/until"),
            new Stopped(CaseGuards.EXTENDED_WITHIN_TWO_YEARS, AFTER_TWELVE, new ExtendReviews(null, null), "/until",
                    "/reason"),
            new Stopped(CaseGuards.EXTENDED_WITHIN_TWO_YEARS, AFTER_TWELVE,
                    new ExtendReviews(CLOSED_ON.plusMonths(24).plusDays(1), "x"), "/until"),
            new Stopped(CaseGuards.EXIT_RECORDED, ADOPTED, new CloseCase(null, null, null, null), "/reason",
                    "/assessedOn", "/viewsNotSought"),
            new Stopped(CaseGuards.EXIT_RECORDED, WITHDRAWN,
                    new CloseCase(ExitReason.OTHER, TODAY.plusDays(1), true, null), "/assessedOn"),
            new Stopped(CaseGuards.CONCERN_FOUND, EXITED, new Reopen(null, null), "/meeting", "/concern"),
            new Stopped(CaseGuards.EXTENDED_REVIEW_HELD, EXTENDED, new Archive(), "/to"));

    private Steps() {}

    static Transition.Outcome make(ReferralState from, Evidence evidence, LocalDate on) {
        return Pathway.find(from, evidence).orElseThrow().make(from, evidence, on, TODAY, AGENCIES, CALENDAR);
    }
}
