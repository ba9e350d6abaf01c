package uk.deliveryboard.training.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.platform.projection.ProjectionRunner;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.ProjectionLaws;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The laws empty the replica, so nobody else may use this context afterwards. */
@DirtiesContext
class DirectoryReplicaIT extends TrainingServiceTest {

    private static final UUID POLICE = UUID.randomUUID();
    private static final UUID FIRE = UUID.randomUUID();

    @Autowired
    DirectoryReplica replica;

    @Autowired
    Clock clock;

    private static OrganisationRegistered registered(String code, String name) {
        return new OrganisationRegistered(code, name, "OTHER", true, List.of("northmere"), LocalDate.of(2020, 4, 1));
    }

    @Test
    void an_agency_may_enter_staff_as_soon_as_the_directory_has_told_of_it() {
        String agency = "agency-" + UUID.randomUUID();
        String body = rows(List.of("{\"staffRef\":\"E1\",\"relevant\":true,\"joinedOn\":\"2020-01-01\"}"));
        assertThat(post("/v1/staff:batch", body, spoc(agency))).hasStatus(409);
        try (EventProbe probe = new EventProbe()) {
            probe.createTopic(EventCatalogue.DIRECTORY_TOPIC);
            new History(Instant.parse("2026-10-01T08:00:00Z")).then(EventCatalogue.ORGANISATION_REGISTERED,
                    UUID.randomUUID(), registered(agency, "Test agency")).publish(probe);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(post("/v1/staff:batch", body, spoc(agency))).hasStatusOk());
    }

    @Test
    void the_replica_obeys_the_laws_of_projections() {
        History history = new History(Instant.parse("2026-10-01T08:00:00Z"))
                .then(EventCatalogue.ORGANISATION_REGISTERED, POLICE, registered("police-x", "Police"))
                .then(EventCatalogue.ORGANISATION_REGISTERED, FIRE, registered("fire-x", "Fire"))
                .then(EventCatalogue.ORGANISATION_REGISTERED, POLICE, registered("police-x", "Police of Northmere"))
                .then(EventCatalogue.ORGANISATION_REGISTERED, FIRE, registered("fire-x", "Fire and Rescue"))
                .then(EventCatalogue.ORGANISATION_REGISTERED, POLICE, registered("police-x", "Northmere Police"));

        new ProjectionLaws(replica,
                projection -> new ProjectionRunner(projection, jdbc, json, transactions, clock), jdbc, transactions)
                .check(history.entries(), 20, 20261012);
        assertThat(jdbc.sql("select name from agency where code = 'police-x'").query(String.class).single())
                .isEqualTo("Northmere Police");
    }
}
