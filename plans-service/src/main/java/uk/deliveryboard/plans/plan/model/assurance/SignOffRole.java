package uk.deliveryboard.plans.plan.model.assurance;

import java.util.Set;
import uk.deliveryboard.plans.plan.model.PlanType;

/** Offices whose sign-off a plan may need. */
public enum SignOffRole {
    PREVENT_LEAD(true),
    BOARD_CHAIR(true),
    MEMBER_LEAD(true),
    GOVERNOR_CHAIR(false),
    PRINCIPAL(false),
    CHIEF_OFFICER(false);

    private final boolean held;

    SignOffRole(boolean held) {
        this.held = held;
    }

    /** Whether whoever holds the office signs here; the others sign elsewhere, and the minutes are pointed to. */
    public boolean isHeldOnThePlatform() {
        return held;
    }

    /** Offices that a plan of this kind cannot be approved without. */
    public static Set<SignOffRole> neededFor(PlanType type) {
        return switch (type) {
            case COUNTY -> Set.of(BOARD_CHAIR);
            case SCHOOL -> Set.of(GOVERNOR_CHAIR);
            case ORGANISATION -> Set.of(CHIEF_OFFICER);
            case SPOC_AREA, TASK_AND_FINISH -> Set.of();
        };
    }
}
