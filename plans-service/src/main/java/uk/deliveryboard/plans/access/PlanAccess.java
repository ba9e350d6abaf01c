package uk.deliveryboard.plans.access;

import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;

/**
 * The access policy of plans-service. Which plans there are for a caller is decided by row-level security: it shows
 * those of the caller's agency alone.
 */
public final class PlanAccess {

    private PlanAccess() {}

    public static AccessDecision toRegisterAgencies(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(Role.SYSTEM_ADMIN, Role.PREVENT_LEAD),
                "directory-role-needed", "Only a system administrator or a Prevent lead enters agencies.").decide();
    }

    public static AccessDecision toReadPlans(Caller caller) {
        return AccessDecision.checks()
                .require(mayWrite(caller) || caller.has(Role.AUDITOR), "plan-role-needed",
                        "Plans are read by the SPOCs, the Prevent lead and the auditor of their agency.")
                .decide();
    }

    public static AccessDecision toOpenPlans(Caller caller) {
        return writing(caller).decide();
    }

    /** @param ofTheirAgency false also where there is no such plan: which of the two it is, is not told */
    public static AccessDecision toChangePlan(Caller caller, boolean ofTheirAgency) {
        return writing(caller).require(ofTheirAgency, "plan-not-of-your-agency",
                "It is not a plan of your agency.").decide();
    }

    public static boolean mayWrite(Caller caller) {
        return caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.PREVENT_LEAD);
    }

    private static AccessDecision.Checks writing(Caller caller) {
        return AccessDecision.checks().require(mayWrite(caller), "spoc-role-needed",
                "Only a SPOC, a deputy SPOC or a Prevent lead changes plans.");
    }
}
