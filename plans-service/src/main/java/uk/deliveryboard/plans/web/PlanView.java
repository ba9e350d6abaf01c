package uk.deliveryboard.plans.web;

import java.time.LocalDate;
import java.util.UUID;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanType;

record PlanView(UUID id, String agency, String title, PlanType type, LocalDate periodFrom, LocalDate periodTo,
        String actions) {

    static PlanView of(Plan plan) {
        return new PlanView(plan.id(), plan.agency(), plan.title(), plan.type(), plan.periodFrom(), plan.periodTo(),
                "/v1/plans/" + plan.id() + "/actions");
    }
}
