package uk.deliveryboard.reporting.dashboard.jdbc;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFacts;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.HeadCount;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.pathway.AgeBand;
import uk.deliveryboard.reporting.dashboard.pathway.Concern;
import uk.deliveryboard.reporting.dashboard.pathway.Counted;
import uk.deliveryboard.reporting.dashboard.pathway.Gender;
import uk.deliveryboard.reporting.dashboard.pathway.Outcome;
import uk.deliveryboard.reporting.dashboard.pathway.ReceivedCounts;
import uk.deliveryboard.reporting.dashboard.pathway.Step;
import uk.deliveryboard.reporting.dashboard.targets.Targets;

/** Every count comes from rows, in the row scope of the board: the agencies of other boards are out of reach. */
@Repository
class JdbcBoardFacts implements BoardFacts {

    private static final String ACTIONS_BY_AGENCY_AND_STATUS = """
            select a.agency, s.status, count(*) as actions,
                   count(*) filter (where a.due < :day and s.status is distinct from 'COMPLETED') as overdue,
                   count(*) filter (where s.status = 'COMPLETED' and a.completed_late) as completed_late
            from plan_action a
            left join plan_action_status s on s.action = a.action and s.from_day <= :day and s.to_day > :day
            where a.added_on <= :day
            group by a.agency, s.status""";
    private static final String TRAINED_OF_IN_POST_BY_AGENCY = """
            select agency, count(*) filter (where in_post and trained) as numerator,
                   count(*) filter (where in_post) as denominator
            from (select agency, relevant and joined_on <= :day and left_on > :day as in_post,
                         trained @> :day as trained
                  from staff) as s
            group by agency""";
    private static final String HEAD_COUNTS_OF_QUARTER = """
            select agency, in_scope, trained::bigint, source, counted_on from head_count where quarter = :quarter""";
    private static final String RECEIVED_ALIKE = """
            select quarter_end, sector, age_band, gender, concern, reach, stage, count(*) as referrals
            from referral_profile where board = :board and received_on <= :to
            group by quarter_end, sector, age_band, gender, concern, reach, stage""";

    private static final String ANSWERS_BY_QUESTION_AND_STAGE = """
            select question, stage, sum(people) as people, sum(total) as total, sum(high) as high
            from evaluation_group where quarter = :quarter group by question, stage""";

    private final JdbcClient jdbc;
    private final Targets targets;

    JdbcBoardFacts(JdbcClient jdbc, Targets targets) {
        this.jdbc = jdbc;
        this.targets = targets;
    }

    @Override
    public ActionFigures actions(Board board, LocalDate day) {
        Map<String, ActionCounts> counts = new HashMap<>();
        jdbc.sql(ACTIONS_BY_AGENCY_AND_STATUS).param("day", day).query(row -> {
            String status = row.getString("status");
            long actions = row.getLong("actions");
            ActionCounts some = new ActionCounts(
                    status == null ? Map.of() : Map.of(ActionStatus.valueOf(status), actions),
                    status == null ? actions : 0, row.getLong("overdue"), row.getLong("completed_late"));
            counts.merge(row.getString("agency"), some, ActionCounts::plus);
        });
        return new ActionFigures(board.agencies().stream()
                .map(agency -> new ActionFigures.Row(agency,
                        counts.getOrDefault(agency.code(), ActionCounts.NONE)))
                .toList());
    }

    @Override
    public CoverageFigures coverage(Board board, LocalDate day) {
        Map<String, Coverage> counts = new HashMap<>();
        jdbc.sql(TRAINED_OF_IN_POST_BY_AGENCY).param("day", day).query(row -> {
            counts.put(row.getString("agency"), new Coverage(row.getLong("numerator"), row.getLong("denominator")));
        });
        Map<String, HeadCount> stated = headCounts(Quarter.of(day));
        Map<String, Integer> aims = targets.ofAgencies(board, KpiDefinition.K1.id(), day);
        return new CoverageFigures(board.agencies().stream().map(agency -> new CoverageFigures.Row(agency,
                counts.containsKey(agency.code()), counts.getOrDefault(agency.code(), new Coverage(0, 0)),
                stated.get(agency.code()), aims.get(agency.code()))).toList());
    }

    private Map<String, HeadCount> headCounts(Quarter quarter) {
        Map<String, HeadCount> stated = new HashMap<>();
        jdbc.sql(HEAD_COUNTS_OF_QUARTER).param("quarter", quarter.id()).query(row -> {
            stated.put(row.getString("agency"), new HeadCount(row.getLong("in_scope"),
                    row.getObject("trained", Long.class), HeadCount.Source.of(row.getString("source")),
                    row.getObject("counted_on", LocalDate.class)));
        });
        return stated;
    }

    @Override
    public SortedMap<Quarter, ReceivedCounts> received(Board board, LocalDate day) {
        return ReceivedCounts.byQuarter(rows(board, day));
    }

    @Override
    public Impact impact(Quarter quarter) {
        Map<Impact.Question, Map<Impact.Stage, Impact.Sums>> answers = new EnumMap<>(Impact.Question.class);
        jdbc.sql(ANSWERS_BY_QUESTION_AND_STAGE).param("quarter", quarter.id()).query(row -> {
            answers.computeIfAbsent(Impact.Question.valueOf(row.getString("question")),
                    any -> new EnumMap<>(Impact.Stage.class))
                    .put(Impact.Stage.valueOf(row.getString("stage")),
                            new Impact.Sums(row.getLong("people"), row.getLong("total"), row.getLong("high")));
        });
        return new Impact(answers);
    }

    @Override
    public Map<Sector, Long> unsuppressedReferrals(Board board, Quarter quarter, LocalDate day) {
        Map<Sector, Long> all = new EnumMap<>(Sector.class);
        for (Sector sector : Sector.values()) {
            all.put(sector, 0L);
        }
        all.putAll(received(board, day).getOrDefault(quarter, ReceivedCounts.NONE).sectors());
        return all;
    }

    private List<Counted> rows(Board board, LocalDate day) {
        return jdbc.sql(RECEIVED_ALIKE).param("board", board.code()).param("to", day)
                .query((row, index) -> new Counted(Quarter.of(row.getObject("quarter_end", LocalDate.class)),
                        Sector.of(row.getString("sector")), AgeBand.of(row.getString("age_band")),
                        Gender.of(row.getString("gender")), Concern.of(row.getString("concern")),
                        Outcome.of(Step.of(row.getInt("reach")), row.getString("stage")), row.getLong("referrals")))
                .list();
    }
}
