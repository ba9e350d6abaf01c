package uk.deliveryboard.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.events.plans.v1.ActionAdded;
import uk.deliveryboard.events.plans.v1.ActionRagChanged;
import uk.deliveryboard.events.referrals.v1.ReferralReceived;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.events.training.v1.CoverageTargetSet;
import uk.deliveryboard.events.training.v1.WorkforceChanged;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

/**
 * The service on a real database and broker, today being 12 October 2026. All tests share one running service, so each
 * works on a board of its own.
 */
@SpringBootTest
@AutoConfigureMockMvc
public abstract class ReportingTestBase {

    protected static final String QUARTER = "2026-27-Q3";
    protected static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
    protected static final Instant NOW = Instant.parse("2026-10-12T09:00:00Z");

    protected static final UUID AREA_TARGET = new UUID(99, 1);
    protected static final CoverageTargetSet NINETY_PER_CENT = new CoverageTargetSet("K1", null, 90,
            LocalDate.of(2019, 4, 1), false);
    /** What holds for every board. */
    private static final History AREA = new History(Instant.parse("2019-04-01T09:00:00Z"))
            .then(EventCatalogue.COVERAGE_TARGET_SET, AREA_TARGET, NINETY_PER_CENT);

    private static final AtomicInteger BOARDS = new AtomicInteger();

    @Autowired
    protected MockMvcTester http;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private List<Projection> projections;

    protected static final EventProbe PROBE = new EventProbe();

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        TestIdentity.register(registry, "reporting");
        registry.add("DELIVERYBOARD_TODAY", TODAY::toString);
    }

    @BeforeAll
    static void topics() {
        List.of(EventCatalogue.DIRECTORY_TOPIC, EventCatalogue.PLANS_TOPIC, EventCatalogue.TRAINING_TOPIC,
                EventCatalogue.REFERRALS_TOPIC, EventCatalogue.REPORTING_TOPIC).forEach(PROBE::createTopic);
        AREA.publish(PROBE);
    }

    /** A code that no other test uses. */
    protected static String newBoard() {
        return "board-" + BOARDS.incrementAndGet();
    }

    protected static History history() {
        return new History(NOW);
    }

    protected static History register(History history, String board, String agency, String name) {
        return register(history, board, agency, name, "OTHER");
    }

    protected static History register(History history, String board, String agency, String name, String type) {
        return history.then(EventCatalogue.ORGANISATION_REGISTERED, UUID.randomUUID(), new OrganisationRegistered(
                agency, name, type, true, List.of(board), LocalDate.of(2015, 7, 1)));
    }

    protected static UUID action(History history, String agency, LocalDate due) {
        UUID action = UUID.randomUUID();
        history.then(EventCatalogue.ACTION_ADDED, action,
                new ActionAdded(UUID.randomUUID(), agency, "1a", "TRAIN_STAFF", due.minusMonths(3), due));
        return action;
    }

    protected static void status(History history, UUID action, String agency, String status, LocalDate asAt) {
        history.then(EventCatalogue.ACTION_RAG_CHANGED, action,
                new ActionRagChanged(UUID.randomUUID(), agency, null, status, null, asAt));
    }

    protected static UUID staff(History history, String agency) {
        UUID person = UUID.randomUUID();
        history.then(EventCatalogue.WORKFORCE_CHANGED, person,
                new WorkforceChanged(agency, true, LocalDate.of(2020, 1, 6), null));
        return person;
    }

    protected static void trained(History history, UUID person, String agency) {
        history.then(EventCatalogue.COMPLETION_RECORDED, person, new CompletionRecorded(UUID.randomUUID(), agency,
                "WRAP", true, LocalDate.of(2026, 2, 1), LocalDate.of(2029, 1, 31), "SYSTEM"));
    }

    protected static void staff(History history, String agency, int inPost, int trained) {
        for (int number = 0; number < inPost; number++) {
            UUID person = staff(history, agency);
            if (number < trained) {
                trained(history, person, agency);
            }
        }
    }

    protected static void referrals(History history, String board, String sector, int count) {
        referrals(history, board, sector, count, LocalDate.of(2026, 10, 5));
    }

    protected static void referrals(History history, String board, String sector, int count, LocalDate day) {
        for (int number = 0; number < count; number++) {
            history.then(EventCatalogue.REFERRAL_RECEIVED, UUID.randomUUID(), new ReferralReceived(board,
                    day, sector, "11-15", "UNSPECIFIED", "NO_IDEOLOGY", "CONCERN_2025",
                    "E12000006", null));
        }
    }

    /** Publishes and waits until every projection of a topic has dealt with the last event of each subject on it. */
    protected void publish(History history) {
        history.publish(PROBE);
        Map<UUID, History.Entry> last = new HashMap<>();
        AREA.entries().forEach(entry -> last.put(entry.event().subject(), entry));
        history.entries().forEach(entry -> last.put(entry.event().subject(), entry));
        long expected = last.values().stream().mapToLong(entry -> readers(entry.topic())).sum();
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
                .until(() -> applied(last.values()) >= expected);
    }

    private long readers(String topic) {
        return projections.stream()
                .filter(projection -> projection.reads().stream().anyMatch(type -> type.topic().equals(topic))).count();
    }

    private long applied(Collection<History.Entry> entries) {
        return jdbc.sql("""
                select count(*) from projection_gate g
                join unnest(:topics::text[], :subjects::uuid[], :sequences::bigint[]) as e (topic, subject, sequence)
                on g.topic = e.topic and g.subject = e.subject and g.last_sequence >= e.sequence""")
                .param("topics", entries.stream().map(History.Entry::topic).toArray(String[]::new))
                .param("subjects", entries.stream().map(entry -> entry.event().subject()).toArray(UUID[]::new))
                .param("sequences", entries.stream().map(entry -> entry.event().sequence()).toArray(Long[]::new))
                .query(Long.class).single();
    }

    protected MvcTestResult get(String uri, String token) {
        return http.get().uri(uri).header("Authorization", "Bearer " + token).exchange();
    }

    protected MvcTestResult page(String uri, String token) {
        return http.get().uri(uri).header("Authorization", "Bearer " + token)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").exchange();
    }
}
