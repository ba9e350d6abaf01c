package uk.deliveryboard.training.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.CoverageTargetSet;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.training.requirement.TargetEvents;
import uk.deliveryboard.training.requirement.model.Scope;
import uk.deliveryboard.training.requirement.model.Target;

/** Others learn of every decision, and count with the one that held on their day. */
@Component
class PublishedTargets implements TargetEvents {

    private final Outbox outbox;

    PublishedTargets(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void set(Target target) {
        String measure = target.measure().code();
        String agencyType = switch (target.scope()) {
            case Scope.AgencyType(var type) -> type;
            case Scope.Area() -> null;
            case Scope.OwnAgency(var agency) ->
                throw new IllegalArgumentException("no agency sets its own target: " + agency);
        };
        // the migration that told of the targets there were makes the same id
        String matter = "coverage-target:" + measure + ":" + (agencyType == null ? "" : agencyType);
        outbox.publish(EventCatalogue.COVERAGE_TARGET_SET,
                UUID.nameUUIDFromBytes(matter.getBytes(StandardCharsets.UTF_8)), new CoverageTargetSet(measure,
                        agencyType, target.percent(), target.effectiveFrom(), target.withdrawn()));
    }
}
