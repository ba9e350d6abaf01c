package uk.deliveryboard.events.plans.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approved delivery plan came into force. Fields: {@code schema/plans/plan-adopted.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanAdopted(String agency, String planType, int edition, @Nullable String areaCode, LocalDate periodFrom,
        LocalDate periodTo, LocalDate adoptedOn, boolean equalityAssessed, List<String> signOffRoles,
        LocalDate reviewDue, LocalDate auditDue, @Nullable UUID supersedes) implements PlansEvent {

    public PlanAdopted {
        signOffRoles = List.copyOf(signOffRoles);
    }
}
