package uk.deliveryboard.plans.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.plan.model.assurance.Statement;
import uk.deliveryboard.plans.plan.model.transition.PlanTransition;

/** What was done to plans and said of them. It is only ever added to. */
public interface PlanRecord {

    /**
     * A step as it was made.
     *
     * @param version version of the plan that it led to
     * @param by      pseudonymous id
     */
    record Step(long version, PlanTransition transition, Instant at, String by, @Nullable String reason) {}

    /**
     * A statement as it was made.
     *
     * @param round round of review that it belongs to
     * @param by    pseudonymous id of who entered it
     */
    record Entry<S extends Statement>(int round, Instant at, String by, S statement) {}

    void keep(Plan plan, Step step);

    /** @param plan as the statement left it */
    void keep(Plan plan, Entry<?> entry);

    boolean isEqualityAssessed(Plan plan);

    /** Offices that signed in the present round. */
    Set<SignOffRole> signedOff(Plan plan);

    /** Newest first. */
    List<Step> steps(UUID planId, int limit);

    /** Newest first. */
    List<Entry<Statement.EqualityAssessment>> assessments(UUID planId, int limit);

    /** Newest first. */
    List<Entry<Statement.SignOff>> signOffs(UUID planId, int limit);

    /** Newest first. */
    List<Entry<Statement.Review>> reviews(UUID planId, int limit);
}
