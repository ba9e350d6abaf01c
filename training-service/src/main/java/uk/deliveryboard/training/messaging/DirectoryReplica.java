package uk.deliveryboard.training.messaging;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.agency.Agency;

/** Keeps the replica of the directory. */
@Component
class DirectoryReplica implements Projection {

    private final Agencies agencies;

    DirectoryReplica(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public String name() {
        return "training-directory";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.ORGANISATION_REGISTERED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        agencies.learn(ReceivedEvent.of(events, EventCatalogue.ORGANISATION_REGISTERED).stream()
                .map(event -> new Agency(event.subject(), event.data().code(), event.data().organisationName(),
                        event.data().organisationType(), event.sequence()))
                .toList());
    }

    @Override
    public List<String> tables() {
        return List.of("agency");
    }
}
