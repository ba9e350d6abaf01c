package uk.deliveryboard.plans.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
        assertThat(allowed(caller -> PlanAccess.toChangePlan(caller, true))).containsExactlyInAnyOrder(Role.SPOC,
                Role.DEPUTY_SPOC, Role.PREVENT_LEAD);
        assertThat(allowed(caller -> PlanAccess.toChangePlan(caller, false))).isEmpty();
        assertThat(allowed(PlanAccess::toReadPlans)).containsExactlyInAnyOrder(Role.SPOC, Role.DEPUTY_SPOC,
                Role.PREVENT_LEAD, Role.AUDITOR);
    }

    @Test
    void a_refusal_names_all_its_reasons() {
        assertThat(PlanAccess.toChangePlan(caller(Set.of(Role.REFERRER)), false)).isInstanceOfSatisfying(
                AccessDecision.Refused.class,
                refused -> assertThat(refused.reasons()).extracting(AccessDecision.Reason::code)
                        .containsExactly("spoc-role-needed", "plan-not-of-your-agency"));
    }
}
