package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Evidence.Archive;
import uk.deliveryboard.referrals.pathway.model.Evidence.AssessGrounds;
import uk.deliveryboard.referrals.pathway.model.Evidence.CloseBelowThreshold;
import uk.deliveryboard.referrals.pathway.model.Evidence.CloseCase;
import uk.deliveryboard.referrals.pathway.model.Evidence.CloseNoPreventConcern;
import uk.deliveryboard.referrals.pathway.model.Evidence.ClosePursue;
import uk.deliveryboard.referrals.pathway.model.Evidence.Decision;
import uk.deliveryboard.referrals.pathway.model.Evidence.DecisionMethod;
import uk.deliveryboard.referrals.pathway.model.Evidence.Discuss;
import uk.deliveryboard.referrals.pathway.model.Evidence.DoNotAdopt;
import uk.deliveryboard.referrals.pathway.model.Evidence.ExtendReviews;
import uk.deliveryboard.referrals.pathway.model.Evidence.GatherInformation;
import uk.deliveryboard.referrals.pathway.model.Evidence.GiveConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.HoldReview;
import uk.deliveryboard.referrals.pathway.model.Evidence.LeaveToPolice;
import uk.deliveryboard.referrals.pathway.model.Evidence.ListForPanel;
import uk.deliveryboard.referrals.pathway.model.Evidence.Onward;
import uk.deliveryboard.referrals.pathway.model.Evidence.OnwardChoice;
import uk.deliveryboard.referrals.pathway.model.Evidence.RefuseConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.Reopen;
import uk.deliveryboard.referrals.pathway.model.Evidence.ScreenOut;
import uk.deliveryboard.referrals.pathway.model.Evidence.SeekConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.SendToTriage;
import uk.deliveryboard.referrals.pathway.model.Evidence.WithdrawConsent;
import uk.deliveryboard.referrals.pathway.model.ReferralState.Adopted;
import uk.deliveryboard.referrals.pathway.model.ReferralState.Archived;
import uk.deliveryboard.referrals.pathway.model.ReferralState.AwaitingSection36Decision;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedBelowThreshold;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedExited;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedNoPreventConcern;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedPursue;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ConsentPending;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ConsentRefused;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ConsentWithdrawn;
import uk.deliveryboard.referrals.pathway.model.ReferralState.GatheringInformation;
import uk.deliveryboard.referrals.pathway.model.ReferralState.InPoliceTriage;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ListedForPanel;
import uk.deliveryboard.referrals.pathway.model.ReferralState.NotAdopted;
import uk.deliveryboard.referrals.pathway.model.ReferralState.PanelDiscussed;
import uk.deliveryboard.referrals.pathway.model.ReferralState.PoliceLed;
import uk.deliveryboard.referrals.pathway.model.ReferralState.Received;
import uk.deliveryboard.referrals.pathway.model.ReferralState.Reopened;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ReviewExtended;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ScreenedOut;
import uk.deliveryboard.referrals.pathway.model.ReferralState.SixMonthReviewed;
import uk.deliveryboard.referrals.pathway.model.ReferralState.TwelveMonthReviewed;

import static uk.deliveryboard.referrals.pathway.model.Actor.CASE_OFFICER;
import static uk.deliveryboard.referrals.pathway.model.Actor.PANEL_CHAIR;
import static uk.deliveryboard.referrals.pathway.model.Actor.PREVENT_LEAD;
import static uk.deliveryboard.referrals.pathway.model.ClockOwner.LOCAL_AUTHORITY;
import static uk.deliveryboard.referrals.pathway.model.ClockOwner.POLICE;

/** The pathway of a referral: what may follow what, on which evidence, by whose hand and on whose clock. */
public final class Pathway {

    private static final Set<Actor> POLICE_STEP = Set.of(CASE_OFFICER, PANEL_CHAIR);
    private static final Set<Actor> LOCAL_AUTHORITY_STEP = Set.of(PREVENT_LEAD, PANEL_CHAIR);
    private static final Set<Actor> EITHERS_STEP = Set.of(CASE_OFFICER, PREVENT_LEAD, PANEL_CHAIR);

    private static final List<Guard<ReferralState, GiveConsent>> CONSENT = List
            .of(CaseGuards.NECESSARY_CONSENT, CaseGuards.COMING_OF_AGE_KNOWN, CaseGuards.PRIVACY_EXPLAINED);
    private static final List<Guard<ReferralState, HoldReview>> REVIEW = List
            .of(CaseGuards.REVIEW_OF_THIS_STAGE, CaseGuards.REVIEW_RECORDED);
    private static final List<Guard<ReferralState, HoldReview>> REASSESSMENT = List
            .of(CaseGuards.REVIEW_OF_THIS_STAGE, CaseGuards.REVIEW_RECORDED, CaseGuards.REASSESSED_AGAIN);
    private static final List<Guard<ReferralState, SeekConsent>> FURTHER_PLAN = List
            .of(Guards.ADOPTED_AS_DECIDED, Guards.PLAN_STATES_ALL);

    /** Every step there is. */
    public static final List<Transition<?, ?, ?>> TABLE = List.of(
            new Transition<>(Received.class, ScreenedOut.class, ScreenOut.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(Guards.ONWARD_SERVICE_OR_REASON),
                    step -> new ScreenedOut(step.on(), choice(step.evidence().onward()))),
            new Transition<>(Received.class, InPoliceTriage.class, SendToTriage.class, LOCAL_AUTHORITY, EITHERS_STEP,
                    List.of(Guards.SENT_TO_POLICE, Guards.DECONFLICTED),
                    step -> new InPoliceTriage(step.on(), given(step.evidence().policeForce()))),
            new Transition<>(InPoliceTriage.class, ClosedPursue.class, ClosePursue.class, POLICE, POLICE_STEP,
                    List.of(), step -> new ClosedPursue(step.on())),
            new Transition<>(InPoliceTriage.class, ClosedNoPreventConcern.class, CloseNoPreventConcern.class, POLICE,
                    POLICE_STEP, List.of(Guards.TRIAGE_RATIONALE),
                    step -> new ClosedNoPreventConcern(step.on(), given(step.evidence().result()))),
            new Transition<>(InPoliceTriage.class, GatheringInformation.class, GatherInformation.class, POLICE,
                    POLICE_STEP, List.of(Guards.PARTNERS_ASKED),
                    step -> new GatheringInformation(step.on(), lastReturn(step))),
            new Transition<>(GatheringInformation.class, AwaitingSection36Decision.class, AssessGrounds.class,
                    LOCAL_AUTHORITY, EITHERS_STEP,
                    List.of(Guards.POLICE_OR_LOCAL_AUTHORITY, Guards.REASONABLE_GROUNDS_RECORDED),
                    step -> new AwaitingSection36Decision(step.on(), given(step.evidence().assessedBy()),
                            given(step.evidence().groundsMet()))),
            new Transition<>(AwaitingSection36Decision.class, PoliceLed.class, LeaveToPolice.class, POLICE,
                    POLICE_STEP, List.of(Guards.POLICE_LED_REASON),
                    step -> new PoliceLed(step.on(), given(step.evidence().reason()))),
            new Transition<>(AwaitingSection36Decision.class, ClosedBelowThreshold.class, CloseBelowThreshold.class,
                    POLICE, EITHERS_STEP, List.of(Guards.ONWARD_REFERRAL_CONSIDERED),
                    step -> new ClosedBelowThreshold(step.on(), choice(step.evidence().onward()))),
            new Transition<>(AwaitingSection36Decision.class, ListedForPanel.class, ListForPanel.class, POLICE,
                    EITHERS_STEP, List.of(Guards.REASONABLE_GROUNDS_MET, Guards.MEETING_NAMED),
                    step -> new ListedForPanel(step.on(), given(step.evidence().meeting()),
                            given(step.evidence().meetingOn()))),
            new Transition<>(ListedForPanel.class, ListedForPanel.class, ListForPanel.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(Guards.MEETING_NAMED),
                    step -> new ListedForPanel(step.on(), given(step.evidence().meeting()),
                            given(step.evidence().meetingOn()))),
            new Transition<>(ListedForPanel.class, PanelDiscussed.class, Discuss.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(Guards.MEETING_OF_THE_LISTING, Guards.LOCAL_AUTHORITY_CHAIRS,
                            Guards.POLICE_OF_RESIDENCE_PRESENT),
                    step -> new PanelDiscussed(step.on(), step.state().meeting())),
            new Transition<>(PanelDiscussed.class, NotAdopted.class, DoNotAdopt.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP,
                    List.of(Guards.NOT_ADOPTED_AS_DECIDED, Guards.HEALTH_OR_SOCIAL_CARE_CONSIDERED),
                    step -> new NotAdopted(step.on(), method(step.evidence().decision()),
                            choice(step.evidence().onward()))),
            new Transition<>(PanelDiscussed.class, ConsentPending.class, SeekConsent.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(Guards.ADOPTED_AS_DECIDED, Guards.PLAN_STATES_ALL),
                    step -> new ConsentPending(step.on(), method(step.evidence().decision()))),
            // The case: consent
            new Transition<>(ConsentPending.class, ConsentRefused.class, RefuseConsent.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(CaseGuards.REASSESSMENT_SET, CaseGuards.ALTERNATIVES_RECORDED),
                    step -> new ConsentRefused(step.on(), given(step.evidence().reassessOn()))),
            new Transition<>(ConsentPending.class, Adopted.class, GiveConsent.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, CONSENT,
                    step -> new Adopted(step.on(), step.on(), ofAge(step.evidence().turns18In()))),
            new Transition<>(Adopted.class, Adopted.class, GiveConsent.class, LOCAL_AUTHORITY, LOCAL_AUTHORITY_STEP,
                    CONSENT,
                    step -> new Adopted(step.on(), step.state().adoptedOn(), ofAge(step.evidence().turns18In()))),
            new Transition<>(Adopted.class, ConsentWithdrawn.class, WithdrawConsent.class, LOCAL_AUTHORITY,
                    EITHERS_STEP, List.of(CaseGuards.REASSESSMENT_SET_AFTER_SUPPORT),
                    step -> new ConsentWithdrawn(step.on(), given(step.evidence().reassessOn()))),
            new Transition<>(ConsentRefused.class, ConsentRefused.class, HoldReview.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, REASSESSMENT,
                    step -> new ConsentRefused(step.on(), given(step.evidence().nextOn()))),
            new Transition<>(ConsentWithdrawn.class, ConsentWithdrawn.class, HoldReview.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, REASSESSMENT,
                    step -> new ConsentWithdrawn(step.on(), given(step.evidence().nextOn()))),
            new Transition<>(ConsentRefused.class, NotAdopted.class, DoNotAdopt.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP,
                    List.of(Guards.NOT_ADOPTED_AS_DECIDED, Guards.HEALTH_OR_SOCIAL_CARE_CONSIDERED),
                    step -> new NotAdopted(step.on(), method(step.evidence().decision()),
                            choice(step.evidence().onward()))),
            new Transition<>(ConsentRefused.class, ConsentPending.class, SeekConsent.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, FURTHER_PLAN,
                    step -> new ConsentPending(step.on(), method(step.evidence().decision()))),
            new Transition<>(ConsentWithdrawn.class, ConsentPending.class, SeekConsent.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, FURTHER_PLAN,
                    step -> new ConsentPending(step.on(), method(step.evidence().decision()))),
            // The case: support and its end
            new Transition<>(Adopted.class, Adopted.class, HoldReview.class, LOCAL_AUTHORITY, LOCAL_AUTHORITY_STEP,
                    REVIEW, step -> new Adopted(step.on(), step.state().adoptedOn(), step.state().ownConsentFrom())),
            new Transition<>(Adopted.class, ClosedExited.class, CloseCase.class, LOCAL_AUTHORITY, LOCAL_AUTHORITY_STEP,
                    List.of(CaseGuards.EXIT_RECORDED),
                    step -> new ClosedExited(step.on(), given(step.evidence().reason()))),
            new Transition<>(ConsentWithdrawn.class, ClosedExited.class, CloseCase.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(CaseGuards.EXIT_RECORDED),
                    step -> new ClosedExited(step.on(), given(step.evidence().reason()))),
            // The case: reviews after closure
            new Transition<>(ClosedExited.class, SixMonthReviewed.class, HoldReview.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(CaseGuards.REVIEW_OF_THIS_STAGE, CaseGuards.REVIEW_RECORDED,
                            CaseGuards.SIX_MONTHS_PASSED),
                    step -> new SixMonthReviewed(step.on(), step.state().since())),
            new Transition<>(SixMonthReviewed.class, TwelveMonthReviewed.class, HoldReview.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(CaseGuards.REVIEW_OF_THIS_STAGE, CaseGuards.REVIEW_RECORDED,
                            CaseGuards.TWELVE_MONTHS_PASSED),
                    step -> new TwelveMonthReviewed(step.on(), step.state().closedOn())),
            new Transition<>(TwelveMonthReviewed.class, ReviewExtended.class, ExtendReviews.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(CaseGuards.EXTENDED_WITHIN_TWO_YEARS),
                    step -> new ReviewExtended(step.on(), step.state().closedOn(), step.evidence().until())),
            new Transition<>(ReviewExtended.class, ReviewExtended.class, HoldReview.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(CaseGuards.REVIEW_OF_THIS_STAGE, CaseGuards.REVIEW_RECORDED,
                            CaseGuards.EXTENDED_REVIEW_DUE, CaseGuards.NEXT_WITHIN_TWO_YEARS),
                    step -> new ReviewExtended(step.on(), step.state().closedOn(), step.evidence().nextOn())),
            new Transition<>(TwelveMonthReviewed.class, Archived.class, Archive.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(), step -> new Archived(step.on(), step.state().closedOn())),
            new Transition<>(ReviewExtended.class, Archived.class, Archive.class, LOCAL_AUTHORITY,
                    LOCAL_AUTHORITY_STEP, List.of(CaseGuards.EXTENDED_REVIEW_HELD),
                    step -> new Archived(step.on(), step.state().closedOn())),
            new Transition<>(ClosedExited.class, Reopened.class, Reopen.class, LOCAL_AUTHORITY, EITHERS_STEP,
                    List.of(CaseGuards.CONCERN_FOUND), step -> new Reopened(step.on(), step.state().since())),
            new Transition<>(SixMonthReviewed.class, Reopened.class, Reopen.class, LOCAL_AUTHORITY, EITHERS_STEP,
                    List.of(CaseGuards.CONCERN_FOUND), step -> new Reopened(step.on(), step.state().closedOn())),
            new Transition<>(TwelveMonthReviewed.class, Reopened.class, Reopen.class, LOCAL_AUTHORITY, EITHERS_STEP,
                    List.of(CaseGuards.CONCERN_FOUND), step -> new Reopened(step.on(), step.state().closedOn())),
            new Transition<>(ReviewExtended.class, Reopened.class, Reopen.class, LOCAL_AUTHORITY, EITHERS_STEP,
                    List.of(CaseGuards.CONCERN_FOUND), step -> new Reopened(step.on(), step.state().closedOn())),
            new Transition<>(Reopened.class, ListedForPanel.class, ListForPanel.class, LOCAL_AUTHORITY, EITHERS_STEP,
                    List.of(Guards.MEETING_NAMED), step -> new ListedForPanel(step.on(),
                            given(step.evidence().meeting()), given(step.evidence().meetingOn()))));

    private Pathway() {}

    /** The step that this evidence is for, where the table has it from this state. */
    public static Optional<Transition<?, ?, ?>> find(ReferralState state, Evidence evidence) {
        return TABLE.stream().filter(transition -> transition.leads(state, evidence))
                .<Transition<?, ?, ?>>map(transition -> transition).findFirst();
    }

    /** What makes consent none, by the policies of the step that consent to support makes. */
    public static List<Refusal> refusals(GiveConsent given, ReferralState state, LocalDate on, LocalDate today,
            WorkingDays calendar) {
        var situation = new Situation<>(state, given, on, today, Map.of(), calendar);
        return CONSENT.stream().flatMap(guard -> guard.refusals(situation).stream()).toList();
    }

    /** What may follow a state; nothing follows one in which the pathway ends. */
    public static List<StateCode> allowedFrom(StateCode code) {
        return TABLE.stream().filter(transition -> transition.fromCode() == code).map(Transition::toCode).sorted()
                .toList();
    }

    /** States that no step leaves. */
    public static Set<StateCode> ends() {
        return Set.of(StateCode.values()).stream().filter(code -> allowedFrom(code).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate lastReturn(Situation<InPoliceTriage, GatherInformation> step) {
        LocalDate usual = step.calendar().after(step.on(), Guards.PARTNER_RETURN_WORKING_DAYS);
        return step.evidence().requests().stream()
                .map(request -> Objects.requireNonNullElse(request.dueOn(), usual))
                .max(Comparator.naturalOrder()).orElse(usual);
    }

    private static @Nullable LocalDate ofAge(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    private static OnwardChoice choice(@Nullable Onward onward) {
        return given(given(onward).choice());
    }

    private static DecisionMethod method(@Nullable Decision decision) {
        return given(given(decision).method());
    }

    /** What a guard of the same row has made sure of. */
    private static <V> V given(@Nullable V value) {
        return Objects.requireNonNull(value);
    }
}
