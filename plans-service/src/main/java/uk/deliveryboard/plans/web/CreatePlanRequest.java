package uk.deliveryboard.plans.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.NewPlan;
import uk.deliveryboard.plans.plan.ParentPlans;
import uk.deliveryboard.plans.plan.ParentPlans.Parent;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanType;
import uk.deliveryboard.plans.template.PlanTemplates;
import uk.deliveryboard.plans.template.model.PlanTemplate;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.plans.web.constraint.Slug;

public record CreatePlanRequest(@NotNull @PlainText(max = 200) String title, @NotNull PlanType type,
        @Slug @Nullable String areaCode,
        @NotNull @PlausibleDay LocalDate periodFrom, @NotNull @PlausibleDay LocalDate periodTo,
        @Slug @Nullable String templateCode, @Nullable UUID parentPlanId) {

    public NewPlan planOf(String agency, PlanTemplates templates, ParentPlans parents) {
        PlanTemplate template = templateCode == null ? null : templates.find(templateCode).orElse(null);
        Parent parent = parentPlanId == null ? null : parents.find(parentPlanId, agency).orElse(null);
        return new NewPlan(UuidCreator.getTimeOrderedEpoch(), agency,
                new Plan.Outline(title, type, areaCode, periodFrom, periodTo),
                new NewPlan.Wanted(templateCode, template), new NewPlan.Below(parentPlanId, parent));
    }
}
