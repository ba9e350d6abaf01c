package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Evidence.AssessGrounds;
import uk.deliveryboard.referrals.pathway.model.Evidence.CloseBelowThreshold;
import uk.deliveryboard.referrals.pathway.model.Evidence.CloseNoPreventConcern;
import uk.deliveryboard.referrals.pathway.model.Evidence.ClosePursue;
import uk.deliveryboard.referrals.pathway.model.Evidence.Decision;
import uk.deliveryboard.referrals.pathway.model.Evidence.DecisionMethod;
import uk.deliveryboard.referrals.pathway.model.Evidence.Discuss;
import uk.deliveryboard.referrals.pathway.model.Evidence.DoNotAdopt;
import uk.deliveryboard.referrals.pathway.model.Evidence.GatherInformation;
import uk.deliveryboard.referrals.pathway.model.Evidence.LeaveToPolice;
import uk.deliveryboard.referrals.pathway.model.Evidence.ListForPanel;
import uk.deliveryboard.referrals.pathway.model.Evidence.Onward;
import uk.deliveryboard.referrals.pathway.model.Evidence.OnwardChoice;
import uk.deliveryboard.referrals.pathway.model.Evidence.ScreenOut;
import uk.deliveryboard.referrals.pathway.model.Evidence.SeekConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.SendToTriage;
import uk.deliveryboard.referrals.pathway.model.ReferralState.AwaitingSection36Decision;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedBelowThreshold;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedNoPreventConcern;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedPursue;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ConsentPending;
import uk.deliveryboard.referrals.pathway.model.ReferralState.GatheringInformation;
import uk.deliveryboard.referrals.pathway.model.ReferralState.InPoliceTriage;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ListedForPanel;
import uk.deliveryboard.referrals.pathway.model.ReferralState.NotAdopted;
import uk.deliveryboard.referrals.pathway.model.ReferralState.PanelDiscussed;
import uk.deliveryboard.referrals.pathway.model.ReferralState.PoliceLed;
import uk.deliveryboard.referrals.pathway.model.ReferralState.Received;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ScreenedOut;

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
                    step -> new ConsentPending(step.on(), method(step.evidence().decision()))));

    private Pathway() {}

    /** The step that this evidence is for, where the table has it from this state. */
    public static Optional<Transition<?, ?, ?>> find(ReferralState state, Evidence evidence) {
        return TABLE.stream().filter(transition -> transition.leads(state, evidence))
                .<Transition<?, ?, ?>>map(transition -> transition).findFirst();
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
