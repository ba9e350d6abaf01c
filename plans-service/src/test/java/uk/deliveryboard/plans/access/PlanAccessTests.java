package uk.deliveryboard.plans.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.deliveryboard.plans.board.model.action.Origin;
import uk.deliveryboard.plans.plan.model.assurance.ReviewKind;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.plan.model.transition.PlanMove;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

class PlanAccessTests {

    private static Caller caller(Set<Role> roles) {
        return new Caller("subject", "agency", roles, "client", null);
    }

    private static Set<Role> allowed(Function<Caller, AccessDecision> rule) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> rule.apply(caller(Set.of(role))) instanceof AccessDecision.Allowed)
                .collect(Collectors.toSet());
    }

    @Test
    void each_role_may_do_what_the_policy_says_and_nothing_else() {
        assertThat(allowed(PlanAccess::toRegisterAgencies)).containsExactlyInAnyOrder(Role.SYSTEM_ADMIN,
                Role.PREVENT_LEAD);
        assertThat(allowed(PlanAccess::toOpenPlans)).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC,
                Role.PREVENT_LEAD);
        assertThat(allowed(PlanAccess::toImportPlans)).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC,
                Role.PREVENT_LEAD);
        assertThat(allowed(PlanAccess::toKeepRegister)).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC,
                Role.PREVENT_LEAD);
        assertThat(allowed(PlanAccess::toReadSpeakerChecks)).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC,
                Role.PREVENT_LEAD, Role.AUDITOR);
        assertThat(allowed(PlanAccess::toAcknowledge)).hasSize(Role.values().length - 2)
                .doesNotContain(Role.INTEGRATION_CLIENT, Role.GATEWAY);
        assertThat(allowed(caller -> PlanAccess.toChangePlan(caller, true))).containsExactlyInAnyOrder(Role.SPOC,
                Role.DEPUTY_SPOC, Role.PREVENT_LEAD);
        assertThat(allowed(caller -> PlanAccess.toChangePlan(caller, false))).isEmpty();
        assertThat(allowed(PlanAccess::toReadPlans)).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC,
                Role.PREVENT_LEAD, Role.AUDITOR, Role.BOARD_CHAIR, Role.MEMBER_LEAD);
    }

    @Test
    void offices_are_kept_by_two_and_read_in_their_agency() {
        assertThat(allowed(caller -> PlanAccess.toKeepOffices(caller, true))).containsExactlyInAnyOrder(Role.SPOC,
                Role.PREVENT_LEAD);
        assertThat(allowed(caller -> PlanAccess.toKeepOffices(caller, false))).isEmpty();
        assertThat(allowed(caller -> PlanAccess.toReadOffices(caller, true)))
                .isEqualTo(allowed(PlanAccess::toReadPlans));
        assertThat(allowed(caller -> PlanAccess.toReadOffices(caller, false))).isEmpty();
        assertThat(allowed(caller -> PlanAccess.toReadDelegatedRequests(caller, true)))
                .containsExactlyInAnyOrder(Role.SPOC, Role.PREVENT_LEAD, Role.AUDITOR);
        assertThat(allowed(caller -> PlanAccess.toReadDelegatedRequests(caller, false))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void writers_submit_and_others_decide(PlanMove move) {
        Set<Role> mayMove = allowed(caller -> PlanAccess.toMovePlan(caller, move, true, false));
        if (move == PlanMove.SUBMIT) {
            assertThat(mayMove).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC, Role.PREVENT_LEAD);
        } else {
            assertThat(mayMove).containsExactlyInAnyOrder(Role.PREVENT_LEAD, Role.BOARD_CHAIR);
        }
        assertThat(allowed(caller -> PlanAccess.toMovePlan(caller, move, false, false))).isEmpty();
    }

    @Test
    void nobody_approves_what_they_submitted() {
        assertThat(PlanAccess.toMovePlan(caller(Set.of(Role.PREVENT_LEAD)), PlanMove.APPROVE, true, true))
                .isInstanceOfSatisfying(AccessDecision.Refused.class, refused -> assertThat(refused.reasons())
                        .extracting(AccessDecision.Reason::code).containsExactly("plan-submitted-by-you"));
    }

    @ParameterizedTest
    @EnumSource
    void an_office_on_the_platform_signs_for_itself(SignOffRole office) {
        Set<Role> maySign = allowed(caller -> PlanAccess.toSignOff(caller, office, true));
        if (office.isHeldOnThePlatform()) {
            assertThat(maySign).containsExactly(Role.valueOf(office.name()));
        } else {
            assertThat(maySign).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC, Role.PREVENT_LEAD);
        }
        assertThat(allowed(caller -> PlanAccess.toSignOff(caller, office, false))).isEmpty();
    }

    @Test
    void the_Prevent_lead_assesses_and_reviews_are_entered_by_those_who_hold_them() {
        assertThat(allowed(PlanAccess::toVerifyEvidence)).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC,
                Role.PREVENT_LEAD, Role.AUDITOR);
        assertThat(allowed(caller -> PlanAccess.toAssessEquality(caller, true))).containsExactly(Role.PREVENT_LEAD);
        assertThat(allowed(caller -> PlanAccess.toAssessEquality(caller, false))).isEmpty();
        assertThat(allowed(caller -> PlanAccess.toReview(caller, ReviewKind.BOARD_REVIEW, true)))
                .containsExactlyInAnyOrder(Role.PREVENT_LEAD, Role.BOARD_CHAIR);
        assertThat(allowed(caller -> PlanAccess.toReview(caller, ReviewKind.AUDIT, true)))
                .containsExactlyInAnyOrder(Role.PREVENT_LEAD, Role.AUDITOR);
        assertThat(allowed(caller -> PlanAccess.toReview(caller, ReviewKind.AUDIT, false))).isEmpty();
    }

    @Test
    void the_record_of_a_board_is_kept_by_few_and_read_by_those_who_sit_on_it() {
        assertThat(allowed(PlanAccess::toReadBoard)).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC,
                Role.PREVENT_LEAD, Role.AUDITOR, Role.BOARD_CHAIR, Role.BOARD_MEMBER, Role.MEMBER_LEAD);
        assertThat(allowed(PlanAccess::toKeepBoardRecord)).containsExactlyInAnyOrder(Role.PREVENT_LEAD,
                Role.BOARD_CHAIR);
        assertThat(allowed(caller -> PlanAccess.toEnterAssessment(caller, Origin.Kind.AUDIT)))
                .containsExactlyInAnyOrder(Role.PREVENT_LEAD, Role.BOARD_CHAIR, Role.AUDITOR);
        assertThat(allowed(caller -> PlanAccess.toEnterAssessment(caller, Origin.Kind.CTLP)))
                .containsExactlyInAnyOrder(Role.PREVENT_LEAD, Role.BOARD_CHAIR);
        assertThat(allowed(caller -> PlanAccess.toCloseBoardAction(caller, true))).containsExactlyInAnyOrder(
                Role.SPOC, Role.DEPUTY_SPOC, Role.PREVENT_LEAD, Role.BOARD_CHAIR);
        assertThat(allowed(caller -> PlanAccess.toCloseBoardAction(caller, false))).containsExactlyInAnyOrder(
                Role.PREVENT_LEAD, Role.BOARD_CHAIR);
    }

    @Test
    void a_refusal_names_all_its_reasons() {
        assertThat(PlanAccess.toChangePlan(caller(Set.of(Role.REFERRER)), false)).isInstanceOfSatisfying(
                AccessDecision.Refused.class,
                refused -> assertThat(refused.reasons()).extracting(AccessDecision.Reason::code)
                        .containsExactly("spoc-role-needed", "plan-not-of-your-agency"));
    }
}
