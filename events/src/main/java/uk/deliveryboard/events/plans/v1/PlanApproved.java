package uk.deliveryboard.events.plans.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery plan was approved. Fields: {@code schema/plans/plan-approved.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanApproved(String agency, String planType, int edition, @Nullable String areaCode,
        boolean equalityAssessed, List<String> signOffRoles, LocalDate approvedOn) implements PlansEvent {

    public PlanApproved {
        signOffRoles = List.copyOf(signOffRoles);
    }
}
