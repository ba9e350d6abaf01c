package uk.deliveryboard.training.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.WorkforceHeadCountStated;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.headcount.HeadCountEvents;
import uk.deliveryboard.training.headcount.model.HeadCount;

/** What others learn of head-counts: numbers of an agency, and nothing of who declared them. */
@Component
class PublishedHeadCounts implements HeadCountEvents {

    private final Outbox outbox;

    PublishedHeadCounts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void stated(String agency, Quarter quarter, HeadCount count) {
        outbox.publish(EventCatalogue.WORKFORCE_HEAD_COUNT_STATED, subject(agency, quarter),
                new WorkforceHeadCountStated(agency, quarter.id(), count.inScope(), count.trained(),
                        count.source().name(), count.countedOn()));
    }

    /** An agency's quarter is one aggregate: what is declared of it later comes later on the topic too. */
    private static UUID subject(String agency, Quarter quarter) {
        return UUID.nameUUIDFromBytes(("head-count:" + agency + ":" + quarter.id()).getBytes(StandardCharsets.UTF_8));
    }
}
