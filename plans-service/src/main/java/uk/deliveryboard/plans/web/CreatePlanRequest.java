package uk.deliveryboard.plans.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanType;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.plans.web.constraint.Slug;

record CreatePlanRequest(@NotNull @PlainText(max = 200) String title, @NotNull PlanType type,
        @Slug @Nullable String areaCode,
        @NotNull @PlausibleDay LocalDate periodFrom, @NotNull @PlausibleDay LocalDate periodTo) {

    Plan planOf(String agency) {
        return Plan.opened(UuidCreator.getTimeOrderedEpoch(), agency,
                new Plan.Outline(title, type, areaCode, periodFrom, periodTo));
    }
}
