package uk.deliveryboard.reporting.dashboard.detail.jdbc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.reporting.dashboard.detail.DetailFacts;
import uk.deliveryboard.reporting.dashboard.detail.model.Ageing;
import uk.deliveryboard.reporting.dashboard.detail.model.Completions;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement.Place;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement.Step;
import uk.deliveryboard.reporting.dashboard.detail.model.Outlook;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Coverage;

@Repository
class JdbcDetailFacts implements DetailFacts {

    private static final String OVERDUE_BY_AGENCY_AND_AGE = """
            select a.agency, count(*) filter (where :day - a.due <= 30) as month,
                   count(*) filter (where :day - a.due between 31 and 90) as quarter,
                   count(*) filter (where :day - a.due > 90) as longer
            from plan_action a
            left join plan_action_status s on s.action = a.action and s.from_day <= :day and s.to_day > :day
            where a.added_on <= :day and a.due < :day and s.status is distinct from 'COMPLETED'
            group by a.agency""";
    private static final String ACTIONS_BY_AGENCY_AND_STATUS_OF_TWO_DAYS = """
            select a.agency, a.added_on <= :before as was_there, b.status as was, n.status as is, count(*) as actions
            from plan_action a
            left join plan_action_status b on b.action = a.action and b.from_day <= :before and b.to_day > :before
            left join plan_action_status n on n.action = a.action and n.from_day <= :day and n.to_day > :day
            where a.added_on <= :day
            group by a.agency, was_there, b.status, n.status""";
    private static final String TRAINED_IN_POST_AND_LAPSED_BY_AGENCY = """
            select agency, count(*) as staff, count(*) filter (where trained @> :day) as trained,
                   count(*) filter (where not trained @> :day and lower(trained) < :day) as lapsed
            from staff where relevant and joined_on <= :day and left_on > :day group by agency""";
    private static final String TRAINING_THAT_ENDS_BY_AGENCY_AND_DAY = """
            select s.agency, upper(valid) as ends, count(*) as people
            from staff s cross join unnest(s.trained) as valid
            where s.relevant and s.joined_on <= :day and s.left_on > :day and valid @> :day and upper(valid) <= :until
            group by s.agency, ends""";

    private static final String COMPLETED_BY_MONTH = """
            select date_trunc('month', lower(valid))::date as month, count(*) as courses from completion
            where counts and verification <> 'UNVERIFIED' and lower(valid) <= :day group by month""";

    private final JdbcClient jdbc;

    JdbcDetailFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Ageing> overdue(LocalDate day) {
        Map<String, Ageing> overdue = new HashMap<>();
        jdbc.sql(OVERDUE_BY_AGENCY_AND_AGE).param("day", day).query(row -> {
            overdue.put(row.getString("agency"),
                    new Ageing(row.getLong("month"), row.getLong("quarter"), row.getLong("longer")));
        });
        return overdue;
    }

    @Override
    public Movement movement(LocalDate before, LocalDate day) {
        return new Movement(jdbc.sql(ACTIONS_BY_AGENCY_AND_STATUS_OF_TWO_DAYS).param("before", before)
                .param("day", day)
                .query((row, index) -> new Step(row.getString("agency"),
                        Place.of(row.getBoolean("was_there"), status(row.getString("was"))),
                        Place.of(true, status(row.getString("is"))), row.getLong("actions")))
                .list());
    }

    private static @Nullable ActionStatus status(@Nullable String status) {
        return status == null ? null : ActionStatus.valueOf(status);
    }

    @Override
    public Completions completions(LocalDate day) {
        Map<YearMonth, Long> found = new HashMap<>();
        jdbc.sql(COMPLETED_BY_MONTH).param("day", day).query(row -> {
            found.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("courses"));
        });
        return Completions.upTo(day, found);
    }

    @Override
    public Map<String, Outlook> outlook(LocalDate day) {
        Map<String, SortedMap<LocalDate, Long>> ends = new HashMap<>();
        jdbc.sql(TRAINING_THAT_ENDS_BY_AGENCY_AND_DAY).param("day", day).param("until", day.plusDays(Outlook.DAYS))
                .query(row -> {
                    ends.computeIfAbsent(row.getString("agency"), agency -> new TreeMap<>())
                            .put(row.getObject("ends", LocalDate.class), row.getLong("people"));
                });
        Map<String, Outlook> outlook = new HashMap<>();
        jdbc.sql(TRAINED_IN_POST_AND_LAPSED_BY_AGENCY).param("day", day).query(row -> {
            String agency = row.getString("agency");
            outlook.put(agency, new Outlook(new Coverage(row.getLong("trained"), row.getLong("staff")),
                    ends.getOrDefault(agency, new TreeMap<>()), row.getLong("lapsed")));
        });
        return outlook;
    }
}
