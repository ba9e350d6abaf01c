package uk.deliveryboard.platform.projection;

import java.util.List;
import java.util.Set;

import uk.deliveryboard.events.EventType;

/**
 * Folds events into tables. The runner sees to it that each event comes once, in order per subject, and that the
 * effects and the position commit together; {@code ProjectionLaws} in the test kit checks the rest.
 */
public interface Projection {

    /** Kebab-case, also the consumer group. Never changes. */
    String name();

    /** Types whose content it needs. All events of their topics pass its gate. */
    Set<EventType<?>> reads();

    /**
     * Applies events within the present transaction, in the order given; best with few statements for many events.
     *
     * @throws RuntimeException where an event cannot be applied: it is found, parked, and the others go on
     */
    void apply(List<ReceivedEvent> events);

    /**
     * Every table that it writes, in an order in which they can be emptied. Nothing else writes them, its SQL names them
     * without a schema, and no other table refers to them: so that they can be rebuilt beside those that are read.
     */
    List<String> tables();
}
