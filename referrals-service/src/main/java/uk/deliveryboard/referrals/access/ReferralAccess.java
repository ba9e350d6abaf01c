package uk.deliveryboard.referrals.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.AccessRefused;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.pathway.model.Actor;

/**
 * Who may receive, read and move referrals. Administrators read no case, and board roles see figures that went through
 * disclosure control, never a referral.
 */
@Component
public class ReferralAccess implements RowScope {

    /** How far a caller sees. */
    public enum Reach {
        NOTHING, OWN_AGENCY, WHOLE_BOARD
    }

    private static final String REACH = "app.reach";
    private static final String CUSTODY = "app.custody";
    private static final String DISPOSAL = "app.disposal";
    private static final Role[] REFERS = {Role.REFERRER, Role.SPOC, Role.DEPUTY_SPOC, Role.CT_CASE_OFFICER,
            Role.CHANNEL_CHAIR};
    private static final Role[] TRACKS = {Role.REFERRER, Role.SPOC, Role.DEPUTY_SPOC};
    private static final Role[] WORKS_ON_CASES = {Role.CT_CASE_OFFICER, Role.CHANNEL_CHAIR, Role.PREVENT_LEAD};
    private static final Role[] READS_IDENTITIES = {Role.CT_CASE_OFFICER, Role.CHANNEL_CHAIR};
    private static final Role[] HAS_CUSTODY = {Role.DPO, Role.AUDITOR};
    private static final Role[] SEES_FIGURES_ONLY = {Role.BOARD_MEMBER, Role.BOARD_CHAIR, Role.MEMBER_LEAD};

    public Reach reach(Caller caller) {
        if (caller.has(Role.SYSTEM_ADMIN) || caller.agency().isEmpty()) {
            return Reach.NOTHING;
        }
        if (caller.hasAny(WORKS_ON_CASES)) {
            return Reach.WHOLE_BOARD;
        }
        return caller.hasAny(TRACKS) ? Reach.OWN_AGENCY : Reach.NOTHING;
    }

    @Override
    public Map<String, String> settings(Caller caller) {
        return switch (reach(caller)) {
            case NOTHING -> caller.hasAny(HAS_CUSTODY) && !caller.has(Role.SYSTEM_ADMIN)
                    ? Map.of(AGENCY, "", REACH, "", CUSTODY, caller.agency(), DISPOSAL,
                            caller.has(Role.DPO) ? "on" : "")
                    : Map.of(AGENCY, "", REACH, "");
            case OWN_AGENCY -> Map.of(AGENCY, caller.agency(), REACH, "agency");
            case WHOLE_BOARD -> Map.of(AGENCY, caller.agency(), REACH, "board");
        };
    }

    public AccessDecision mayRefer(Caller caller) {
        return separated(caller).require(caller.hasAny(REFERS), "referring-role-needed",
                "Referrers, SPOCs, case officers and panel chairs may refer.").decide();
    }

    /** A link to the status is for the agency that referred, who answers for where it ends up. */
    public AccessDecision mayIssueStatusLink(Caller caller, String agency) {
        return AccessDecision.checks().require(caller.agency().equals(agency), "not-your-referral",
                "The agency that referred gives out links to the status.").decide();
    }

    /** Where to turn is for everybody who may have to. */
    public AccessDecision mayAskForAdvice(Caller caller) {
        return separated(caller).require(caller.hasAny(REFERS) || caller.has(Role.PREVENT_LEAD),
                "referring-role-needed", "Those who may refer, and Prevent leads, see where to turn.").decide();
    }

    /** Advice before a referral, and what other procedures' forms show: counted by those who answer for it. */
    public AccessDecision mayGiveAdvice(Caller caller) {
        return separated(caller)
                .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC) || caller.hasAny(WORKS_ON_CASES),
                        "advice-role-needed", "SPOCs, case officers, Prevent leads and panel chairs give advice.")
                .decide();
    }

    public AccessDecision mayRead(Caller caller) {
        return separated(caller)
                .require(caller.hasAny(TRACKS) || caller.hasAny(WORKS_ON_CASES), "referral-role-needed",
                        "Referrers and SPOCs see their agency's referrals, case workers those of their board.")
                .decide();
    }

    public AccessDecision mayMove(Caller caller) {
        return separated(caller).require(caller.hasAny(WORKS_ON_CASES), "case-role-needed",
                "Case officers, Prevent leads and panel chairs move referrals.").decide();
    }

    /** Seats, meetings and minutes are those of the local authority, which chairs (CTSA 2015 s.37(3)). */
    public AccessDecision mayArrangePanel(Caller caller) {
        return separated(caller).require(caller.hasAny(Role.CHANNEL_CHAIR, Role.PREVENT_LEAD), "panel-role-needed",
                "Panel chairs and Prevent leads arrange the panel.").decide();
    }

    public AccessDecision maySupervise(Caller caller) {
        return separated(caller).require(caller.hasAny(Role.CHANNEL_CHAIR, Role.PREVENT_LEAD),
                "supervising-role-needed", "Panel chairs and Prevent leads look at a third referral.").decide();
    }

    /** What an agency is asked, it reads and answers; the case behind it is for those who work on cases. */
    public AccessDecision mayAnswerPanel(Caller caller) {
        return separated(caller)
                .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC) || caller.hasAny(WORKS_ON_CASES),
                        "panel-action-role-needed",
                        "SPOCs and those who work on cases see and answer what the panel asks.")
                .decide();
    }

    /**
     * Who a referral is about is read by those who work on the case itself.
     *
     * @param glassBroken whether the caller has opened this identity as an emergency
     */
    public AccessDecision mayReadIdentity(Caller caller, boolean glassBroken) {
        return separated(caller)
                .require(caller.hasAny(READS_IDENTITIES) || glassBroken && caller.hasAny(WORKS_ON_CASES),
                        "identity-role-needed",
                        "Case officers and panel chairs read identities; a Prevent lead may break the glass.")
                .decide();
    }

    public boolean readsIdentities(Caller caller) {
        return mayReadIdentity(caller, false) instanceof AccessDecision.Allowed;
    }

    public AccessDecision mayBreakGlass(Caller caller) {
        return separated(caller).require(caller.hasAny(WORKS_ON_CASES), "case-role-needed",
                "Case officers, Prevent leads and panel chairs may break the glass.").decide();
    }

    /** Whoever holds an agency's records in custody does not work on its cases at the same time. */
    public AccessDecision mayAudit(Caller caller) {
        return custody(caller).require(caller.hasAny(HAS_CUSTODY), "custody-role-needed",
                "Data protection officers and auditors see who looked.").decide();
    }

    public AccessDecision mayProtectData(Caller caller) {
        return custody(caller).require(caller.has(Role.DPO), "data-protection-role-needed",
                "Only the data protection officer does this.").decide();
    }

    /** The officer decides as well as those who lead the work; the second person is always the officer. */
    public AccessDecision mayDecideRetention(Caller caller) {
        return caller.has(Role.DPO)
                ? mayProtectData(caller)
                : separated(caller).require(caller.hasAny(Role.CHANNEL_CHAIR, Role.PREVENT_LEAD),
                        "retention-role-needed",
                        "Data protection officers, panel chairs and Prevent leads decide on records.").decide();
    }

    private AccessDecision.Checks custody(Caller caller) {
        return AccessDecision.checks()
                .require(!caller.agency().isEmpty(), "agency-needed", "The token names no agency.")
                .require(!caller.has(Role.SYSTEM_ADMIN), "administrators-read-no-case",
                        "Administrators neither see nor change referrals.")
                .require(reach(caller) == Reach.NOTHING, "not-with-cases",
                        "Those who refer or work on cases do not hold the records in custody.");
    }

    /** Capacities in which a caller acts on the pathway; the table says which step takes which. */
    public Set<Actor> capacities(Caller caller) {
        EnumSet<Actor> capacities = EnumSet.noneOf(Actor.class);
        caller.roles().forEach(role -> {
            switch (role) {
                case CT_CASE_OFFICER -> capacities.add(Actor.CASE_OFFICER);
                case PREVENT_LEAD -> capacities.add(Actor.PREVENT_LEAD);
                case CHANNEL_CHAIR -> capacities.add(Actor.PANEL_CHAIR);
                case SPOC, DEPUTY_SPOC, BOARD_MEMBER, BOARD_CHAIR, MEMBER_LEAD, TRAINING_LEAD, PANEL_REP, AUDITOR,
                        DPO, SYSTEM_ADMIN, INTEGRATION_CLIENT, REFERRER, GATEWAY ->
                    {
                }
            }
        });
        return capacities;
    }

    public AccessRefused notYourStep(Set<Actor> by) {
        String who = by.stream().sorted().map(Actor::name).collect(Collectors.joining(", "));
        return new AccessRefused(List.of(
                new AccessDecision.Reason("step-of-another-role", "This step may be made by: " + who + ".")));
    }

    private static AccessDecision.Checks separated(Caller caller) {
        return AccessDecision.checks()
                .require(!caller.agency().isEmpty(), "agency-needed", "The token names no agency.")
                .require(!caller.has(Role.SYSTEM_ADMIN), "administrators-read-no-case",
                        "Administrators neither see nor change referrals.")
                .require(!caller.hasAny(SEES_FIGURES_ONLY) || caller.hasAny(REFERS) || caller.has(Role.PREVENT_LEAD),
                        "figures-only", "Board roles see figures after disclosure control, never a referral.");
    }
}
