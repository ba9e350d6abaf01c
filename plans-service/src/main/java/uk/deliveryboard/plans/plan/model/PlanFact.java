package uk.deliveryboard.plans.plan.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.assurance.DueDates;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.plan.model.assurance.Statement;

/** What became true of a plan. */
public sealed interface PlanFact {

    Plan plan();

    record Created(Plan plan) implements PlanFact {}

    record Approved(Plan plan, boolean equalityAssessed, Set<SignOffRole> signedOff,
            LocalDate on) implements PlanFact {}

    /** @param supersedes the edition before, where one was in force */
    record Adopted(Plan plan, boolean equalityAssessed, Set<SignOffRole> signedOff, PlanState.Adoption adoption,
            DueDates due, @Nullable UUID supersedes) implements PlanFact {}

    record Extended(Plan plan, LocalDate to, LocalDate on) implements PlanFact {}

    record Ended(Plan plan, LocalDate on) implements PlanFact {}

    record EqualityAssessed(Plan plan, Statement.EqualityAssessment assessment) implements PlanFact {}

    record Reviewed(Plan plan, Statement.Review review) implements PlanFact {}
}
