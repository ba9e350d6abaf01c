package uk.deliveryboard.reporting.projection.evaluation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.training.v1.EvaluationAnswersTold;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;

/** A group is told once and never taken back: rows are added and never change. */
@Component
final class EvaluationProjection implements Projection {

    private static final String TELL = """
            insert into evaluation_group (matter, sequence, question, agency, quarter, stage, people, total, high)
            select * from unnest(:matters::uuid[], :sequences::bigint[], :questions::text[], :agencies::text[],
                                 :quarters::text[], :stages::text[], :people::int[], :totals::int[], :highs::int[])
            on conflict (matter, sequence, question) do nothing""";

    /** From this answer on somebody is confident. */
    private static final int HIGH = 4;

    private record Told(UUID matter, long sequence, EvaluationAnswersTold group, EvaluationAnswersTold.Counts answers) {

        int people() {
            return answers.counts().stream().mapToInt(Integer::intValue).sum();
        }

        int total() {
            int total = 0;
            for (int at = 0; at < answers.counts().size(); at++) {
                total += (at + 1) * answers.counts().get(at);
            }
            return total;
        }

        int high() {
            return answers.counts().stream().skip(HIGH - 1).mapToInt(Integer::intValue).sum();
        }
    }

    private final JdbcClient jdbc;

    EvaluationProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-evaluation";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.EVALUATION_ANSWERS_TOLD);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        List<Told> told = ReceivedEvent.of(events, EventCatalogue.EVALUATION_ANSWERS_TOLD).stream()
                .flatMap(event -> event.data().answers().stream()
                        .map(answers -> new Told(event.subject(), event.sequence(), event.data(), answers)))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql(TELL).param("matters", told.stream().map(Told::matter).toArray(UUID[]::new))
                .param("sequences", told.stream().map(Told::sequence).toArray(Long[]::new))
                .param("questions", told.stream().map(each -> each.answers().question()).toArray(String[]::new))
                .param("agencies", told.stream().map(each -> each.group().agency()).toArray(String[]::new))
                .param("quarters", told.stream().map(each -> each.group().quarter()).toArray(String[]::new))
                .param("stages", told.stream().map(each -> each.group().stage()).toArray(String[]::new))
                .param("people", told.stream().map(Told::people).toArray(Integer[]::new))
                .param("totals", told.stream().map(Told::total).toArray(Integer[]::new))
                .param("highs", told.stream().map(Told::high).toArray(Integer[]::new)).update();
    }

    @Override
    public List<String> tables() {
        return List.of("evaluation_group");
    }
}
