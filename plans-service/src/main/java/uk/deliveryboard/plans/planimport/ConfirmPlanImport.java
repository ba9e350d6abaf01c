package uk.deliveryboard.plans.planimport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.AddActions;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.CreatePlan;
import uk.deliveryboard.plans.plan.CreationOutcome;
import uk.deliveryboard.plans.plan.NewPlan;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.planimport.model.PlanImport;
import uk.deliveryboard.plans.planimport.model.proposal.Confirmation;
import uk.deliveryboard.plans.planimport.model.proposal.DraftActions;
import uk.deliveryboard.plans.planimport.model.proposal.DraftActions.Draft;
import uk.deliveryboard.plans.planimport.model.proposal.DraftActions.Drafted;
import uk.deliveryboard.plans.planimport.model.proposal.Proposals;

/** Makes a draft plan of what was read, as was decided. Any outcome but {@code Confirmed} must end the transaction. */
@Component
public class ConfirmPlanImport {

    private final PlanImports imports;
    private final CreatePlan createPlan;
    private final AddActions addActions;
    private final Clock clock;

    ConfirmPlanImport(PlanImports imports, CreatePlan createPlan, AddActions addActions, Clock clock) {
        this.imports = imports;
        this.createPlan = createPlan;
        this.addActions = addActions;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ConfirmationOutcome confirm(UUID id, long version, NewPlan wanted, Confirmation confirmation) {
        PlanImport planImport = imports.lock(id, clock.instant()).orElse(null);
        if (planImport == null) {
            return new ConfirmationOutcome.NoSuchImport();
        }
        UUID before = planImport.planId();
        if (before != null) {
            return new ConfirmationOutcome.ConfirmedBefore(before);
        }
        if (planImport.version() != version) {
            return new ConfirmationOutcome.Stale();
        }
        Drafted drafted = DraftActions.decide(Proposals.of(planImport.read()), confirmation,
                wanted.outline().periodFrom());
        return switch (createPlan.create(wanted)) {
            case CreationOutcome.AgencyNotRegistered() -> new ConfirmationOutcome.AgencyNotRegistered();
            case CreationOutcome.Refused(var refusals) -> {
                List<Refusal> all = new ArrayList<>(refusals.stream()
                        .map(each -> new Refusal("/plan" + each.field(), each.code(), each.message())).toList());
                all.addAll(drafted.refusals());
                yield new ConfirmationOutcome.Refused(all);
            }
            case CreationOutcome.Created(Plan plan) -> fill(plan, planImport, drafted);
        };
    }

    private ConfirmationOutcome fill(Plan plan, PlanImport planImport, Drafted drafted) {
        List<Refusal> refusals = new ArrayList<>(drafted.refusals());
        addActions.add(plan.id(), plan.agency(), drafted.drafts().stream().map(Draft::details).toList())
                .forEach((index, reasons) -> reasons.forEach(reason -> refusals.add(drafted.drafts().get(index)
                        .refused(reason.field(), reason.code(), reason.message()))));
        if (!refusals.isEmpty()) {
            return new ConfirmationOutcome.Refused(refusals);
        }
        imports.saveConfirmed(planImport.confirmed(plan.id()));
        return new ConfirmationOutcome.Confirmed(plan, drafted.drafts().size(), drafted.leftOut());
    }
}
