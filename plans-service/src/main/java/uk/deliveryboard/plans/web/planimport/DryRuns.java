package uk.deliveryboard.plans.web.planimport;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.plans.plan.NewPlan;
import uk.deliveryboard.plans.plan.ParentPlans;
import uk.deliveryboard.plans.planimport.PlanImports;
import uk.deliveryboard.plans.planimport.model.PlanImport;
import uk.deliveryboard.plans.template.PlanTemplates;
import uk.deliveryboard.plans.web.CreatePlanRequest;

/** Finds what a request about a dry run names. */
@Component
class DryRuns {

    private final PlanImports imports;
    private final PlanTemplates templates;
    private final ParentPlans parents;
    private final Clock clock;

    DryRuns(PlanImports imports, PlanTemplates templates, ParentPlans parents, Clock clock) {
        this.imports = imports;
        this.templates = templates;
        this.parents = parents;
        this.clock = clock;
    }

    Optional<PlanImport> find(UUID id) {
        return imports.find(id, clock.instant());
    }

    NewPlan planOf(CreatePlanRequest request, String agency) {
        return request.planOf(agency, templates, parents);
    }
}
