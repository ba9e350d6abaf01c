package uk.deliveryboard.referrals.directory.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.platform.projection.ProjectionRunner;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.directory.model.AgencyKind;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.ProjectionLaws;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DirectoryProjectionIT extends ServiceTest {

    private static final Instant START = Instant.parse("2026-10-01T09:00:00Z");

    @Autowired
    DirectoryProjection projection;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JsonMapper mapper;

    @Autowired
    Clock clock;

    @Autowired
    Agencies agencies;

    @Test
    void the_copy_of_the_directory_holds_to_the_laws_of_projections() {
        History history = new History(START);
        List<UUID> subjects = List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3));
        for (int round = 0; round < 4; round++) {
            for (UUID subject : subjects) {
                history.then(EventCatalogue.ORGANISATION_REGISTERED, subject, entry("law-agency-"
                        + subject.getLeastSignificantBits(), round % 2 == 0 ? "NHS_TRUST" : "FE_COLLEGE",
                        round == 3 ? List.of() : List.of("law-board-" + round, "law-board-x")));
            }
        }

        new ProjectionLaws(projection,
                each -> new ProjectionRunner(each, jdbc, mapper, transactions, clock), jdbc, transactions)
                .check(history.entries(), 25, 20261012);
    }

    @Test
    void an_agency_can_refer_as_soon_as_the_directory_has_told_of_it() {
        String newcomer = TestIdentity.bearer("westmere-school", "REFERRER");
        MvcTestResult early = submit(newcomer, Bodies.referral());
        assertThat(early).hasStatus(409);
        assertThat(body(early).get("code").asString()).isEqualTo("agency-not-registered");
        assertThat(body(early).get("retriable").asBoolean()).isTrue();

        try (EventProbe probe = new EventProbe()) {
            probe.createTopic(EventCatalogue.DIRECTORY_TOPIC);
            new History(START).then(EventCatalogue.ORGANISATION_REGISTERED, UUID.randomUUID(),
                    entry("westmere-school", "ACADEMY", List.of("westmere"))).publish(probe);
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> assertThat(submit(newcomer, Bodies.referral())).hasStatus(201));
        assertThat(agencies.kinds(List.of("westmere-school", "nobody")))
                .isEqualTo(Map.of("westmere-school", AgencyKind.OTHER));
    }

    private static OrganisationRegistered entry(String code, String type, List<String> boards) {
        return new OrganisationRegistered(code, "Name of " + code, type, true, boards, LocalDate.of(2015, 7, 1));
    }
}
