package uk.deliveryboard.reporting;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.events.training.v1.CompletionVoided;
import uk.deliveryboard.events.training.v1.WorkforceChanged;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** People go from one employer of the partnership to the next, under another made-up id each time. */
class MoversIT extends ReportingTestBase {

    private static final int PEOPLE = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One employment; what was proven before is recorded at the next employer as well. */
    private record Post(String agency, UUID person, LocalDate joinedOn, @Nullable LocalDate leftOn) {

        boolean inPost(LocalDate day) {
            return !joinedOn.isAfter(day) && (leftOn == null || leftOn.isAfter(day));
        }
    }

    private record Mover(List<Post> posts, LocalDate trainedOn) {

        boolean inPost(LocalDate day) {
            return posts.stream().anyMatch(post -> post.inPost(day));
        }

        boolean trained(LocalDate day) {
            return !trainedOn.isAfter(day) && trainedOn.plusYears(1).minusDays(1).compareTo(day) >= 0;
        }
    }

    private final String board = newBoard();

    private JsonNode partnership(Quarter quarter) throws UnsupportedEncodingException {
        var answer = get("/v1/boards/" + board + "/quarters/" + quarter.id(),
                TestIdentity.token(board + "-0", "BOARD_MEMBER"));
        assertThat(answer).hasStatusOk();
        return JSON.readTree(answer.getResponse().getContentAsString()).at("/coverage/partnership");
    }

    private Mover mover(Random random, History history) {
        List<Post> posts = new ArrayList<>();
        LocalDate joined = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
        LocalDate trainedOn = joined.plusDays(random.nextInt(500));
        int employers = 1 + random.nextInt(4);
        for (int number = 0; number < employers; number++) {
            LocalDate left = number == employers - 1 ? null : joined.plusDays(1 + random.nextInt(300));
            Post post = new Post(board + "-" + random.nextInt(3), UUID.randomUUID(), joined, left);
            posts.add(post);
            history.then(EventCatalogue.WORKFORCE_CHANGED, post.person(),
                    new WorkforceChanged(post.agency(), true, joined, null));
            history.then(EventCatalogue.COMPLETION_RECORDED, post.person(),
                    new CompletionRecorded(UUID.randomUUID(), post.agency(), "WRAP", true, trainedOn,
                            trainedOn.plusYears(1).minusDays(1), "CERT_SEEN"));
            if (left != null) {
                history.then(EventCatalogue.WORKFORCE_CHANGED, post.person(),
                        new WorkforceChanged(post.agency(), true, joined, left));
                joined = left.plusDays(random.nextInt(3));
            }
        }
        return new Mover(posts, trainedOn);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_partnership_counts_everybody_once_however_often_they_go(long seed) throws Exception {
        Random random = new Random(seed);
        History history = history();
        for (int agency = 0; agency < 3; agency++) {
            register(history, board, board + "-" + agency, agency + " of " + board);
        }
        List<Mover> movers = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            movers.add(mover(random, history));
        }
        publish(history);

        for (Quarter quarter = new Quarter(2023, 4); !quarter.firstDay().isAfter(TODAY); quarter = quarter.next()) {
            LocalDate day = quarter.contains(TODAY) ? TODAY : quarter.lastDay();
            JsonNode partnership = partnership(quarter);
            assertThat(partnership.at("/denominator").asLong()).as("in post at the end of " + quarter.id())
                    .isEqualTo(movers.stream().filter(mover -> mover.inPost(day)).count());
            assertThat(partnership.at("/numerator").asLong()).as("trained at the end of " + quarter.id())
                    .isEqualTo(movers.stream().filter(mover -> mover.inPost(day) && mover.trained(day)).count());
        }
    }

    @Test
    void a_record_that_is_withdrawn_leaves_the_numerator_and_not_the_denominator() throws Exception {
        History history = history();
        register(history, board, board + "-0", "0 of " + board);
        UUID person = staff(history, board + "-0");
        UUID record = UUID.randomUUID();
        history.then(EventCatalogue.COMPLETION_RECORDED, person, new CompletionRecorded(record, board + "-0", "WRAP",
                true, LocalDate.of(2026, 2, 1), null, "SYSTEM"));
        publish(history);
        assertThat(partnership(Quarter.of(TODAY)).at("/numerator").asInt()).isOne();
        history.then(EventCatalogue.COMPLETION_VOIDED, person,
                new CompletionVoided(record, board + "-0", "RETRACTED"));
        publish(history);
        assertThat(partnership(Quarter.of(TODAY)).at("/numerator").asInt()).isZero();
        assertThat(partnership(Quarter.of(TODAY)).at("/denominator").asInt()).isOne();
    }
}
