package uk.deliveryboard.platform.outbox;

import java.sql.SQLException;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code POST /actuator/republish}: fills a topic that was lost again, from the journal. For SYSTEM_ADMIN, never through the gateway. */
@Endpoint(id = "republish")
public final class RepublishEndpoint {

    private final OutboxRelay relay;

    RepublishEndpoint(OutboxRelay relay) {
        this.relay = relay;
    }

    @WriteOperation
    public Map<String, Long> republish() throws SQLException {
        return Map.of("events", relay.republish());
    }
}
