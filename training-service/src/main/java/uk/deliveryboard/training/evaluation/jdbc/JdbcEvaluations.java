package uk.deliveryboard.training.evaluation.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.evaluation.Evaluations;
import uk.deliveryboard.training.evaluation.model.Answers;
import uk.deliveryboard.training.evaluation.model.Group;
import uk.deliveryboard.training.evaluation.model.Question;
import uk.deliveryboard.training.evaluation.model.Stage;

@Repository
class JdbcEvaluations implements Evaluations {

    private static final String ADD = """
            insert into evaluation_answer (workshop_id, agency, stage, respondent, question, answer, received_on)
            select :workshop, :agency, :stage, :respondent, question, answer, :today
            from unnest(:questions::text[], :answers::int[]) as e (question, answer)
            on conflict do nothing""";
    private static final String REMOVE_UNTOLD = """
            delete from evaluation_answer e
            where e.agency = :agency and e.workshop_id = :workshop and e.stage = :stage and e.respondent = :respondent
              and not exists (select from evaluation_told t where t.workshop_id = e.workshop_id
                              and t.stage = e.stage and t.respondent = e.respondent)""";
    private static final String IS_TOLD = """
            select exists (select from evaluation_told where agency = :agency and workshop_id = :workshop
                           and stage = :stage and respondent = :respondent)""";
    /** One after the other: of two who complete a group, or of whom one withdraws, the second sees what the first did. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('evaluation ' || :group, 0))";
    private static final String TELL_NEXT_GROUP = """
            with untold as (
                select e.workshop_id, e.respondent, min(e.position) as first
                from evaluation_answer e join workshop w on w.workshop_id = e.workshop_id
                where e.agency = :agency and e.stage = :stage and w.held_on between :from and :to
                  and w.state <> 'CANCELLED'
                  and not exists (select from evaluation_told t where t.workshop_id = e.workshop_id
                                  and t.stage = e.stage and t.respondent = e.respondent)
                group by e.workshop_id, e.respondent order by first limit :fewest
            ), told as (
                insert into evaluation_told (workshop_id, agency, stage, respondent, quarter)
                select workshop_id, :agency, :stage, respondent, :quarter from untold
                where (select count(*) from untold) = :fewest
                returning workshop_id, respondent
            )
            select e.question, array[count(*) filter (where answer = 1), count(*) filter (where answer = 2),
                   count(*) filter (where answer = 3), count(*) filter (where answer = 4),
                   count(*) filter (where answer = 5)]::int[] as counts
            from told t join evaluation_answer e on e.workshop_id = t.workshop_id and e.respondent = t.respondent
            where e.stage = :stage group by e.question""";
    private static final String ADDED_UP = """
            select e.stage, e.question, count(*)::int as people, sum(e.answer)::int as total,
                   count(*) filter (where e.answer >= 4)::int as high
            from evaluation_told t join evaluation_answer e
              on e.workshop_id = t.workshop_id and e.stage = t.stage and e.respondent = t.respondent
            where t.agency = :agency and t.quarter = :quarter
            group by e.stage, e.question""";

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

    @Override
    public boolean remove(String agency, UUID workshop, Stage stage, String respondent) {
        lock(agency, stage);
        return jdbc.sql(REMOVE_UNTOLD).param("agency", agency).param("workshop", workshop).param("stage", stage.name())
                .param("respondent", respondent).update() > 0;
    }

    @Override
    public boolean isTold(String agency, UUID workshop, Stage stage, String respondent) {
        return jdbc.sql(IS_TOLD).param("agency", agency).param("workshop", workshop).param("stage", stage.name())
                .param("respondent", respondent).query(Boolean.class).single();
    }

    /** Whatever the quarter: the day of a workshop can change meanwhile. */
    private void lock(String agency, Stage stage) {
        jdbc.sql(LOCK).param("group", agency + " " + stage).query((row, index) -> index).single();
    }

    @Override
    public Optional<Group> nextGroup(String agency, Quarter quarter, Stage stage) {
        lock(agency, stage);
        Map<Question, List<Integer>> counts = new EnumMap<>(Question.class);
        jdbc.sql(TELL_NEXT_GROUP).param("agency", agency).param("stage", stage.name())
                .param("from", quarter.firstDay()).param("to", quarter.lastDay()).param("quarter", quarter.id())
                .param("fewest", Answers.FEWEST).query(row -> {
                    counts.put(Question.valueOf(row.getString("question")),
                            List.of((Integer[]) row.getArray("counts").getArray()));
                });
        return counts.isEmpty() ? Optional.empty() : Optional.of(new Group(counts));
    }

    private record Sum(Stage stage, Question question, int people, int total, int high) {}

    @Override
    public Map<Stage, Answers> of(String agency, Quarter quarter) {
        Map<Stage, Map<Question, Integer>> totals = new EnumMap<>(Stage.class);
        Map<Stage, Map<Question, Integer>> high = new EnumMap<>(Stage.class);
        Map<Stage, Integer> people = new EnumMap<>(Stage.class);
        jdbc.sql(ADDED_UP).param("agency", agency).param("quarter", quarter.id())
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
