package uk.deliveryboard.plans.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.template.model.PlanTemplate;

/** A plan that somebody wants to open, with what was found of the template and the parent that it names. */
public record NewPlan(UUID id, String agency, Plan.Outline outline, Wanted template, Below parent) {

    /** @param found null where no template has the code */
    public record Wanted(@Nullable String code, @Nullable PlanTemplate found) {}

    /** @param found null where there is no such plan */
    public record Below(@Nullable UUID id, ParentPlans.@Nullable Parent found) {}

    static final Policy<NewPlan> THE_TEMPLATE_IS_KNOWN = Policy.require(
            wanted -> wanted.template.code() == null || wanted.template.found() != null, "/templateCode",
            "template-unknown", "is not the code of a template");

    static final Policy<NewPlan> THE_TEMPLATE_IS_FOR_THE_TYPE = Policy.require(wanted -> {
        PlanTemplate found = wanted.template.found();
        return found == null || found.planTypes().contains(wanted.outline.type().name());
    }, "/templateCode", "template-not-for-type", "is not a template for plans of this type");

    /** Whether there is such a plan is told only of those that may be named. */
    static final Policy<NewPlan> THE_PARENT_MAY_BE_NAMED = Policy.require(wanted -> {
        ParentPlans.Parent found = wanted.parent.found();
        return wanted.parent.id() == null || found != null && found.takesChildren();
    }, "/parentPlanId", "parent-unknown", "is not a plan of your board that others can be part of");

    static final List<Policy<NewPlan>> ALL = List.of(THE_TEMPLATE_IS_KNOWN, THE_TEMPLATE_IS_FOR_THE_TYPE,
            THE_PARENT_MAY_BE_NAMED);

    /** The plan, which asks for the sign-offs of its type and of its template. */
    Plan plan() {
        Set<SignOffRole> needed = new HashSet<>(SignOffRole.neededFor(outline.type()));
        PlanTemplate found = template.found();
        if (found != null) {
            found.signOffs().forEach(each -> needed.add(SignOffRole.valueOf(each)));
        }
        ParentPlans.Parent above = parent.found();
        return Plan.opened(id, agency, outline, new Plan.Frame(template.code(), needed,
                above == null ? null : new Plan.Parent(above.id(), above.agency())));
    }
}
