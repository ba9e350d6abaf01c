package uk.deliveryboard.reporting.access;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

class BoardAccessTests {

    private static final Set<Role> READERS = Set.of(Role.BOARD_MEMBER, Role.BOARD_CHAIR, Role.PREVENT_LEAD,
            Role.MEMBER_LEAD, Role.AUDITOR, Role.SPOC, Role.DEPUTY_SPOC, Role.CHANNEL_CHAIR);

    private static Caller caller(String agency, Role... roles) {
        return new Caller("subject", agency, Set.of(roles), "client", null);
    }

    private static boolean allowed(AccessDecision decision) {
        return decision instanceof AccessDecision.Allowed;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_may_read_board_figures_or_not_as_the_policy_says(Role role) {
        assertThat(allowed(BoardAccess.mayRead(caller("a", role)))).isEqualTo(READERS.contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void projections_are_shown_to_administrators_and_auditors_and_repaired_by_administrators(Role role) {
        assertThat(allowed(BoardAccess.mayInspectProjections(caller("a", role))))
                .isEqualTo(role == Role.SYSTEM_ADMIN || role == Role.AUDITOR);
        assertThat(allowed(BoardAccess.mayRepairProjections(caller("a", role))))
                .isEqualTo(role == Role.SYSTEM_ADMIN);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void quarters_are_proposed_by_chairs_and_judged_by_members(Role role) {
        assertThat(allowed(BoardAccess.mayProposeOrReopen(caller("a", role)))).isEqualTo(role == Role.BOARD_CHAIR);
        assertThat(allowed(BoardAccess.mayApprove(caller("a", role)))).isEqualTo(
                Set.of(Role.BOARD_CHAIR, Role.BOARD_MEMBER, Role.PREVENT_LEAD, Role.MEMBER_LEAD).contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void counts_are_unsuppressed_for_the_channel_chair_alone_and_the_log_is_read_by_others(Role role) {
        assertThat(allowed(BoardAccess.maySeeUnsuppressed(caller("a", role)))).isEqualTo(role == Role.CHANNEL_CHAIR);
        assertThat(allowed(BoardAccess.maySeeUnsuppressedLog(caller("a", role))))
                .isEqualTo(role == Role.DPO || role == Role.AUDITOR);
    }

    @Test
    void a_refusal_says_why() {
        assertThat(BoardAccess.mayRead(caller("a", Role.REFERRER)))
                .isInstanceOfSatisfying(AccessDecision.Refused.class, refused -> assertThat(refused.reasons())
                        .extracting(AccessDecision.Reason::code).containsExactly("board-role-needed"));
    }

    @Test
    void a_board_is_known_to_the_agencies_that_sit_on_it() {
        assertThat(BoardAccess.mayKnow(caller("a"), List.of("north"), "north")).isTrue();
        assertThat(BoardAccess.mayKnow(caller("a"), List.of("north"), "south")).isFalse();
        assertThat(BoardAccess.mayKnow(caller(""), List.of("north"), "north")).isFalse();
    }
}
