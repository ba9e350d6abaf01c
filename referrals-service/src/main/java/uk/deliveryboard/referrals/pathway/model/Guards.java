package uk.deliveryboard.referrals.pathway.model;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Evidence.AssessGrounds;
import uk.deliveryboard.referrals.pathway.model.Evidence.CloseBelowThreshold;
import uk.deliveryboard.referrals.pathway.model.Evidence.CloseNoPreventConcern;
import uk.deliveryboard.referrals.pathway.model.Evidence.Discuss;
import uk.deliveryboard.referrals.pathway.model.Evidence.DoNotAdopt;
import uk.deliveryboard.referrals.pathway.model.Evidence.GatherInformation;
import uk.deliveryboard.referrals.pathway.model.Evidence.LeaveToPolice;
import uk.deliveryboard.referrals.pathway.model.Evidence.ListForPanel;
import uk.deliveryboard.referrals.pathway.model.Evidence.Onward;
import uk.deliveryboard.referrals.pathway.model.Evidence.OnwardChoice;
import uk.deliveryboard.referrals.pathway.model.Evidence.ScreenOut;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.pathway.model.Evidence.SeekConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.SendToTriage;
import uk.deliveryboard.referrals.pathway.model.ReferralState.AwaitingSection36Decision;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ListedForPanel;

/** Every policy of the pathway. R-n are statutory (CTSA 2015 as amended on 12 April 2019), C-n of consent, P-n practice. */
public final class Guards {

    /** Working days after which a partner's return is due where the request names no day; practice, not law. */
    static final int PARTNER_RETURN_WORKING_DAYS = 10;

    private static final String PRACTICE = "practice";

    static final Guard<ReferralState, Evidence> DAY_IN_ORDER = guard("P-1", "day-in-order", PRACTICE,
            (situation, findings) -> findings
                    .require(!situation.on().isBefore(situation.state().since()), "/on",
                            "is before the day on which the referral came to its present stage")
                    .require(!situation.on().isAfter(situation.today()), "/on", "is in the future"));

    static final Guard<ReferralState, ScreenOut> ONWARD_SERVICE_OR_REASON = guard("P-2", "onward-service-or-reason",
            PRACTICE, (situation, findings) -> onward(situation.evidence().onward(), findings));

    static final Guard<ReferralState, SendToTriage> SENT_TO_POLICE = guard("P-3", "sent-to-police", PRACTICE,
            (situation, findings) -> findings.require(situation.isPoliceForce(situation.evidence().policeForce()),
                    "/policeForce", "must be a police force of the directory"));

    static final Guard<ReferralState, SendToTriage> DECONFLICTED = guard("P-4", "deconfliction-requested", PRACTICE,
            (situation, findings) -> {
                var requestedOn = situation.evidence().deconflictionRequestedOn();
                findings.require(requestedOn != null && !requestedOn.isAfter(situation.on()),
                        "/deconflictionRequestedOn",
                        "must say when the check against live investigations was asked for, by the day of this step");
            });

    static final Guard<ReferralState, CloseNoPreventConcern> TRIAGE_RATIONALE = guard("P-5", "triage-rationale",
            PRACTICE, (situation, findings) -> findings
                    .require(situation.evidence().result() != null, "/result", "is needed")
                    .require(isGiven(situation.evidence().rationale()), "/rationale", "is needed"));

    static final Guard<ReferralState, GatherInformation> PARTNERS_ASKED = guard("P-6", "partners-asked", PRACTICE,
            (situation, findings) -> {
                var requests = situation.evidence().requests();
                findings.require(requests.stream().anyMatch(each -> situation.isLocalAuthority(each.agency())),
                        "/requests", "must ask a local authority of the directory");
                for (int index = 0; index < requests.size(); index++) {
                    var request = requests.get(index);
                    var dueOn = request.dueOn();
                    findings.require(situation.isKnown(request.agency()), "/requests/" + index + "/agency",
                            "is not in the directory")
                            .require(dueOn == null || dueOn.isAfter(situation.on()), "/requests/" + index + "/dueOn",
                                    "must be after the day of this step");
                }
            });

    static final Guard<ReferralState, AssessGrounds> POLICE_OR_LOCAL_AUTHORITY = guard("R-1",
            "police-or-local-authority-refers", "CTSA 2015 s.36(2)-(3)", (situation, findings) -> {
                String by = situation.evidence().assessedBy();
                findings.require(situation.isPoliceForce(by) || situation.isLocalAuthority(by), "/assessedBy",
                        "must be a police force or a local authority of the directory");
            });

    static final Guard<ReferralState, AssessGrounds> REASONABLE_GROUNDS_RECORDED = guard("R-2",
            "reasonable-grounds-recorded", "CTSA 2015 s.36(3)", (situation, findings) -> findings
                    .require(situation.evidence().groundsMet() != null, "/groundsMet", "is needed")
                    .require(isGiven(situation.evidence().reasonableGrounds()), "/reasonableGrounds", "is needed"));

    static final Guard<AwaitingSection36Decision, Evidence> REASONABLE_GROUNDS_MET = guard("R-2",
            "reasonable-grounds-met", "CTSA 2015 s.36(3)",
            (situation, findings) -> findings.require(situation.state().groundsMet(), "/to",
                    "needs reasonable grounds to believe that the individual is susceptible; none were found"));

    static final Guard<ReferralState, LeaveToPolice> POLICE_LED_REASON = guard("P-7", "police-led-reason", PRACTICE,
            (situation, findings) -> findings.require(situation.evidence().reason() != null, "/reason", "is needed"));

    static final Guard<ReferralState, CloseBelowThreshold> ONWARD_REFERRAL_CONSIDERED = guard("R-7",
            "onward-referral-considered", "CTSA 2015 s.36(6)",
            (situation, findings) -> onward(situation.evidence().onward(), findings));

    static final Guard<ReferralState, ListForPanel> MEETING_NAMED = guard("P-8", "meeting-named", PRACTICE,
            (situation, findings) -> {
                var meetingOn = situation.evidence().meetingOn();
                findings.require(isGiven(situation.evidence().meeting()), "/meeting", "is needed").require(
                        meetingOn != null && !meetingOn.isBefore(situation.on()), "/meetingOn",
                        "is needed and may not be before the day of this step");
            });

    static final Guard<ListedForPanel, Discuss> MEETING_OF_THE_LISTING = guard("P-9", "meeting-of-the-listing",
            PRACTICE, (situation, findings) -> findings
                    .require(situation.state().meeting().equals(situation.evidence().meeting()), "/meeting",
                            "is not the meeting for which the referral is listed")
                    .require(!situation.on().isBefore(situation.state().meetingOn()), "/on",
                            "is before the day of the meeting"));

    static final Guard<ReferralState, Discuss> LOCAL_AUTHORITY_CHAIRS = guard("R-8", "local-authority-chairs",
            "CTSA 2015 s.37(1),(3)", (situation, findings) -> findings.require(
                    situation.evidence().attendance().stream().anyMatch(
                            each -> each.seat() == Seat.CHAIR && situation.isLocalAuthority(each.agency())),
                    "/attendance", "a local authority must be in the chair"));

    static final Guard<ReferralState, Discuss> POLICE_OF_RESIDENCE_PRESENT = guard("R-8",
            "police-of-residence-present", "CTSA 2015 s.37(5)", (situation, findings) -> {
                String force = situation.evidence().forceOfResidence();
                findings.require(situation.isPoliceForce(force), "/forceOfResidence",
                        "must be a police force of the directory")
                        .require(force != null && situation.evidence().attendance().stream().anyMatch(
                                each -> each.seat() == Seat.POLICE && force.equals(each.agency())), "/attendance",
                                "the police force of the area where the individual lives must be present");
            });

    static final Guard<ReferralState, DoNotAdopt> NOT_ADOPTED_AS_DECIDED = guard("R-9", "decision-method",
            PanelDecision.SOURCE,
            (situation, findings) -> PanelDecision.check(situation.evidence().decision(), findings));

    static final Guard<ReferralState, SeekConsent> ADOPTED_AS_DECIDED = guard("R-9", "decision-method",
            PanelDecision.SOURCE,
            (situation, findings) -> PanelDecision.check(situation.evidence().decision(), findings));

    static final Guard<ReferralState, DoNotAdopt> HEALTH_OR_SOCIAL_CARE_CONSIDERED = guard("R-7",
            "health-or-social-care-considered", "CTSA 2015 s.36(6)", (situation, findings) -> {
                Onward onward = situation.evidence().onward();
                onward(onward, findings);
                if (onward != null && onward.choice() == OnwardChoice.REFERRED && onward.service() != null) {
                    findings.require(onward.service().isHealthOrSocialCare() || isGiven(onward.reason()),
                            "/onward/reason", "must say why no provider of health or social care was chosen");
                }
            });

    static final Guard<ReferralState, SeekConsent> PLAN_STATES_ALL = guard("R-6", "plan-states-all",
            "CTSA 2015 s.36(5)", (situation, findings) -> {
                var plan = situation.evidence().plan();
                findings.require(plan != null && isGiven(plan.consentRequest()), "/plan/consentRequest",
                        "how, when and by whom consent will be asked is needed")
                        .require(plan != null && isGiven(plan.supportNature()), "/plan/supportNature",
                                "the nature of the support is needed")
                        .require(plan != null && isGiven(plan.responsible()), "/plan/responsible",
                                "who is responsible is needed")
                        .require(plan != null && isGiven(plan.delivery()), "/plan/delivery",
                                "how and when it is delivered is needed");
            });

    /** All of them, in the order of the pathway. */
    public static final List<Guard<?, ?>> ALL = Stream
            .concat(Stream.of(DAY_IN_ORDER, ONWARD_SERVICE_OR_REASON, SENT_TO_POLICE,
                    DECONFLICTED, TRIAGE_RATIONALE, PARTNERS_ASKED, POLICE_OR_LOCAL_AUTHORITY,
                    REASONABLE_GROUNDS_RECORDED,
                    REASONABLE_GROUNDS_MET, POLICE_LED_REASON, ONWARD_REFERRAL_CONSIDERED, MEETING_NAMED,
                    MEETING_OF_THE_LISTING, LOCAL_AUTHORITY_CHAIRS, POLICE_OF_RESIDENCE_PRESENT, NOT_ADOPTED_AS_DECIDED,
                    ADOPTED_AS_DECIDED, HEALTH_OR_SOCIAL_CARE_CONSIDERED, PLAN_STATES_ALL), CaseGuards.ALL.stream())
            .toList();

    private Guards() {}

    private static <S extends ReferralState, E extends Evidence> Guard<S, E> guard(String rule, String name,
            String source, BiConsumer<Situation<? extends S, ? extends E>, Guard.Findings> check) {
        return new Guard<>(rule, name, source, check);
    }

    private static void onward(@Nullable Onward onward, Guard.Findings findings) {
        if (onward == null || onward.choice() == null) {
            findings.require(false, "/onward", "whether another service is needed must be considered and recorded");
            return;
        }
        switch (onward.choice()) {
            case REFERRED -> findings.require(onward.service() != null, "/onward/service", "is needed");
            case NOT_NEEDED -> findings.require(isGiven(onward.reason()), "/onward/reason", "is needed");
        }
    }

    static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
