package uk.deliveryboard.reporting.access;

import java.util.Collection;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;

/** Who may see a board's figures, and who may look after the projections. */
public final class BoardAccess {

    private BoardAccess() {}

    /** Whether the caller may know that the board exists: its agency has to sit on it. */
    public static boolean mayKnow(Caller caller, Collection<String> boardsOfAgency, String board) {
        return !caller.agency().isBlank() && boardsOfAgency.contains(board);
    }

    /** For callers whose agency sits on the board. */
    public static AccessDecision mayRead(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.BOARD_MEMBER, Role.BOARD_CHAIR, Role.PREVENT_LEAD, Role.MEMBER_LEAD,
                        Role.AUDITOR, Role.SPOC, Role.DEPUTY_SPOC, Role.CHANNEL_CHAIR), "board-role-needed",
                        "Board figures are for board members and chairs, Prevent leads, member leads, chairs of Channel "
                                + "panels, SPOCs and auditors.")
                .decide();
    }

    /** Figures become final by the chair's proposal and another member's approval; the chair alone reopens. */
    public static AccessDecision mayProposeOrReopen(Caller caller) {
        return AccessDecision.checks().require(caller.has(Role.BOARD_CHAIR), "board-chair-needed",
                "Quarters are proposed for sign-off, and reopened, by the chair of the board.").decide();
    }

    public static AccessDecision mayApprove(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.BOARD_CHAIR, Role.BOARD_MEMBER, Role.PREVENT_LEAD, Role.MEMBER_LEAD),
                        "approver-needed",
                        "Proposed figures are judged by chairs and members of the board, Prevent leads and member leads.")
                .decide();
    }

    /** Commentary is the agency's own, by its SPOC, or the board's, by its chair. */
    public static AccessDecision mayComment(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.BOARD_CHAIR), "commentator-needed",
                        "Commentary is written by the SPOC of an agency or its deputy, and by the chair of the board.")
                .decide();
    }

    /** Counts about people as they are; the same agency's seat on the board is needed as for all of its figures. */
    public static AccessDecision maySeeUnsuppressed(Caller caller) {
        return AccessDecision.checks().require(caller.has(Role.CHANNEL_CHAIR), "channel-chair-needed",
                "Unsuppressed counts are for the chair of the Channel panel.").decide();
    }

    public static AccessDecision maySeeUnsuppressedLog(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(Role.DPO, Role.AUDITOR), "dpo-or-auditor-needed",
                "Who saw unsuppressed counts is for data protection officers and auditors.").decide();
    }

    public static AccessDecision mayInspectProjections(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(Role.SYSTEM_ADMIN, Role.AUDITOR),
                "operations-role-needed", "The state of projections is for system administrators and auditors.")
                .decide();
    }

    public static AccessDecision mayRepairProjections(Caller caller) {
        return AccessDecision.checks().require(caller.has(Role.SYSTEM_ADMIN), "system-admin-needed",
                "Projections are repaired by system administrators.").decide();
    }
}
