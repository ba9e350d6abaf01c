package uk.deliveryboard.plans.directory;

import java.util.List;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.model.Refusal;

public sealed interface RegistrationOutcome {

    record Registered(Agency agency) implements RegistrationOutcome {}

    record Refused(List<Refusal> refusals) implements RegistrationOutcome {}

    record CodeTaken() implements RegistrationOutcome {}

    record IdentifierTaken() implements RegistrationOutcome {}
}
