package uk.deliveryboard.plans.due.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.register.model.Register;

/** Where something that is due is done. */
public sealed interface DuePlace {

    /** @param taskCode null where it is about the plan as a whole */
    record InPlan(UUID plan, @Nullable String taskCode) implements DuePlace {}

    record ActionOfBoard(String board, UUID action) implements DuePlace {}

    record ReviewsOfBoard(String board) implements DuePlace {}

    record InRegister(Register register, UUID entry) implements DuePlace {}

    record InSpeakerChecks(UUID check) implements DuePlace {}

    record AnnualReturns() implements DuePlace {}

    record Offices(String agency) implements DuePlace {}
}
