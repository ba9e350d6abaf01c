package uk.deliveryboard.training.evaluation.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.evaluation.Evaluations;
import uk.deliveryboard.training.evaluation.model.Answers;
import uk.deliveryboard.training.evaluation.model.Question;
import uk.deliveryboard.training.evaluation.model.Stage;

@Repository
class JdbcEvaluations implements Evaluations {

    private static final String ADD = """
            insert into evaluation_answer (workshop_id, agency, stage, respondent, question, answer, received_on)
            select :workshop, :agency, :stage, :respondent, question, answer, :today
            from unnest(:questions::text[], :answers::int[]) as e (question, answer)
            on conflict do nothing""";
    /** In whole groups, in the order in which they came: what is told next differs by a group, never by one person. */
    private static final String ADDED_UP = """
            with told as (
                select e.stage, e.question, e.answer,
                       min(e.position) over (partition by e.workshop_id, e.stage, e.respondent) as first
                from evaluation_answer e join workshop w on w.workshop_id = e.workshop_id
                where e.agency = :agency and w.held_on between :from and :to and w.state <> 'CANCELLED'
            ), ranked as (
                select t.*, dense_rank() over (partition by stage order by first) as rank from told t
            ), counted as (
                select r.*, max(rank) over (partition by stage) as people from ranked r
            )
            select stage, question, count(*)::int as people, sum(answer)::int as total,
                   count(*) filter (where answer >= 4)::int as high
            from counted where rank <= people / :group * :group
            group by stage, question""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcEvaluations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean add(String agency, Answer answer) {
        List<Map.Entry<Question, Integer>> answers = List.copyOf(answer.values().entrySet());
        return jdbc.sql(ADD).param("workshop", answer.workshop()).param("agency", agency)
                .param("stage", answer.stage().name()).param("respondent", answer.respondent())
                .param("questions", answers.stream().map(each -> each.getKey().name()).toArray(String[]::new))
                .param("answers", answers.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .param("today", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).toLocalDate()).update() > 0;
    }

    private record Sum(Stage stage, Question question, int people, int total, int high) {}

    @Override
    public Map<Stage, Answers> of(String agency, LocalDate from, LocalDate to) {
        Map<Stage, Map<Question, Integer>> totals = new EnumMap<>(Stage.class);
        Map<Stage, Map<Question, Integer>> high = new EnumMap<>(Stage.class);
        Map<Stage, Integer> people = new EnumMap<>(Stage.class);
        jdbc.sql(ADDED_UP).param("agency", agency).param("from", from).param("to", to).param("group", Answers.FEWEST)
                .query((row, index) -> new Sum(Stage.valueOf(row.getString("stage")),
                        Question.valueOf(row.getString("question")), row.getInt("people"), row.getInt("total"),
                        row.getInt("high")))
                .list().forEach(sum -> {
                    totals.computeIfAbsent(sum.stage(), any -> new EnumMap<>(Question.class)).put(sum.question(),
                            sum.total());
                    high.computeIfAbsent(sum.stage(), any -> new EnumMap<>(Question.class)).put(sum.question(),
                            sum.high());
                    people.put(sum.stage(), sum.people());
                });
        Map<Stage, Answers> answers = new EnumMap<>(Stage.class);
        people.forEach((stage, count) -> answers.put(stage, new Answers(count,
                totals.getOrDefault(stage, Map.of()), high.getOrDefault(stage, Map.of()))));
        return answers;
    }
}
