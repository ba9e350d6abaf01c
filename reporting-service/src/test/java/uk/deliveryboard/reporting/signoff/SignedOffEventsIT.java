package uk.deliveryboard.reporting.signoff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever arrives for a quarter that is signed off has an answer that can be seen: the version stays as it is, what late
 * facts would change is told with it, what cannot be counted waits with its reason, and none stops the others.
 */
class SignedOffEventsIT extends ReportingTestBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 20);
    private static final String REPORTED = "Actions: On schedule";
    private static final String COMPLETED = "Actions: Completed";

    /** An action of the quarter, on schedule when it was signed off, with what happened to it up to then. */
    private record World(String board, String agency, History history, UUID action) {

        String at() {
            return "/boards/" + board + "/quarters/2026-27-Q1";
        }

        /** The next event of the action: completed, in the quarter. */
        EventEnvelope next() {
            status(history, action, agency, "COMPLETED", JUNE);
            return history.entries().getLast().event();
        }
    }

    /**
     * @param told    events as they come
     * @param waits   reasons of those that are not counted
     * @param changes whether the figures of now have the action completed
     */
    private record Row(String name, BiFunction<World, EventEnvelope, List<EventEnvelope>> told, List<String> waits,
            boolean changes) {}

    private static EventEnvelope with(EventEnvelope event, UUID id, String type, long sequence, byte[] data) {
        return new EventEnvelope(id, type, event.source(), event.subject(), sequence, event.time(), null, null, null,
                data);
    }

    private static EventEnvelope at(EventEnvelope event, long sequence) {
        return with(event, UUID.randomUUID(), event.type(), sequence, event.data());
    }

    static Stream<Arguments> events() {
        return Stream.of(new Row("late", (world, next) -> List.of(next), List.of(), true),
                new Row("late, and twice", (world, next) -> List.of(next, next), List.of(), true),
                new Row("out of order, and made good", (world, next) -> List.of(at(next, 4), next), List.of(), true),
                new Row("after a gap", (world, next) -> List.of(at(next, 4)), List.of("GAP"), false),
                new Row("after a gap, and more behind it", (world, next) -> List.of(at(next, 4), at(next, 5)),
                        List.of("GAP", "BEHIND_PARKED"), false),
                new Row("a known one with other content", (world, next) -> List.of(at(next, 2)), List.of("CONFLICT"),
                        false),
                new Row("of a version that is not known",
                        (world, next) -> List.of(with(next, next.id(), next.type().replace(".v1", ".v9"), 3,
                                next.data())),
                        List.of("UNKNOWN_TYPE"), false),
                new Row("without what it must have",
                        (world, next) -> List.of(with(next, next.id(), next.type(), 3,
                                "{\"agency\":null}".getBytes(StandardCharsets.UTF_8))),
                        List.of("INVALID_DATA"), false),
                new Row("unreadable",
                        (world, next) -> List.of(with(next, next.id(), next.type(), 3,
                                "no JSON".getBytes(StandardCharsets.UTF_8))),
                        List.of("INVALID_DATA"), false))
                .map(row -> Arguments.of(row.name(), row));
    }

    private World signedOff() {
        String board = newBoard() + "-events";
        String agency = board + "-council";
        History history = new History(Instant.parse("2026-06-01T09:00:00Z"));
        register(history, board, agency, "Council of " + board);
        UUID action = action(history, agency, LocalDate.of(2026, 12, 1));
        status(history, action, agency, "ON_SCHEDULE", LocalDate.of(2026, 6, 1));
        publish(history);
        World world = new World(board, agency, history, action);
        decide(world, "BOARD_CHAIR", "PROPOSE", 0);
        decide(world, "BOARD_MEMBER", "APPROVE", 1);
        return world;
    }

    private void decide(World world, String role, String decision, int expected) {
        assertThat(http.post().uri("/v1" + world.at() + "/decisions")
                .header("Authorization", "Bearer " + TestIdentity.token(world.agency(), role))
                .header("If-Match", "\"v" + expected + "\"").header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).content("{\"decision\":\"" + decision + "\""
                        + (decision.equals("REOPEN") ? ",\"reason\":\"Late facts are taken in.\"" : "") + "}")
                .exchange()).as(decision).hasStatus(201);
    }

    private JsonNode read(String uri, String token) {
        MvcTestResult answer = get(uri, token);
        assertThat(answer).as(uri).hasStatusOk();
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    private String member(World world) {
        return TestIdentity.token(world.agency(), "BOARD_MEMBER");
    }

    /** What the sign-off says late facts would change, by its measure. */
    private List<String> late(World world) {
        return read("/v1" + world.at() + "/versions/1/differences", member(world)).at("/differences").valueStream()
                .map(each -> each.at("/key").asString() + "=" + each.at("/after").asString())
                .filter(each -> each.contains("|All agencies|numerator")).toList();
    }

    private List<String> waiting(World world) {
        return read("/v1/projections/board-plans/parked?limit=200", TestIdentity.token(world.agency(), "SYSTEM_ADMIN"))
                .at("/items").valueStream()
                .filter(parked -> parked.at("/subject").asString("").equals(world.action().toString()))
                .map(parked -> parked.at("/reason").asString()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void an_event_for_a_quarter_that_is_signed_off_is_answered(String name, Row row) throws Exception {
        World world = signedOff();
        byte[] signed = get("/v1" + world.at(), member(world)).getResponse().getContentAsByteArray();
        EventEnvelope next = world.next();
        row.told().apply(world, next)
                .forEach(event -> PROBE.send(EventProbe.record(EventCatalogue.PLANS_TOPIC, event)));
        History neighbour = new History(Instant.parse("2026-06-20T09:00:00Z"));
        UUID other = action(neighbour, world.agency(), LocalDate.of(2026, 12, 1));
        status(neighbour, other, world.agency(), "ON_SCHEDULE", JUNE);
        publish(neighbour);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(waiting(world)).as("what waits, with its reason")
                    .containsExactlyInAnyOrderElementsOf(row.waits());
            assertThat(late(world)).as("what late facts would change").anyMatch(each -> each
                    .contains(row.changes() ? COMPLETED : REPORTED)).anyMatch(each -> each.endsWith(
                            row.changes() ? "=1" : "=2"));
        });
        assertThat(late(world).stream().anyMatch(each -> each.contains(COMPLETED))).isEqualTo(row.changes());
        assertThat(get("/v1" + world.at(), member(world)).getResponse().getContentAsByteArray())
                .as("what was signed off").isEqualTo(signed);
        var page = Jsoup.parse(page(world.at() + "/sign-off", member(world)).getResponse().getContentAsString());
        assertThat(page.text()).contains("Facts that arrived after the figures were frozen would change");
        if (row.changes()) {
            decide(world, "BOARD_CHAIR", "REOPEN", 2);
            decide(world, "BOARD_CHAIR", "PROPOSE", 3);
            decide(world, "BOARD_MEMBER", "APPROVE", 4);
            assertThat(read("/v1" + world.at(), member(world)).at("/version").asInt()).isEqualTo(2);
            assertThat(read("/v1" + world.at() + "/versions/2/differences?against=1", member(world)).at("/differences")
                    .valueStream().map(each -> each.at("/key").asString()).toList())
                    .anyMatch(key -> key.contains(COMPLETED));
            assertThat(read("/v1" + world.at() + "/versions/2/differences", member(world)).at("/differences").size())
                    .as("nothing is late any more").isZero();
        }
    }
}
