package uk.deliveryboard.reporting.dashboard.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.CaseCounts;
import uk.deliveryboard.reporting.dashboard.CaseFigures.WorkingDays;
import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.CaseStage;

/** Names no board in any query: the row scope does. */
@Repository
class JdbcCaseCounts implements CaseCounts {

    /** Days after which a review that fell due is late; what was held, the event itself says. */
    private static final int GRACE = 31;

    private static final String REVIEWS = """
            select kind, count(*) filter (where on_time and held_on <= :day) as done, count(*) as total
            from case_review
            where kind in ('SIX_MONTHS', 'TWELVE_MONTHS') and due_sequence > cancelled_sequence
              and due_on between :first::date - :grace and :day::date - :grace group by kind""";
    private static final String CONSENT = """
            select answer, count(*) as cases from (
                select distinct on (referral) referral, answer from case_consent c
                where scope = 'CHANNEL_SUPPORT' and changed_on <= :day and exists (
                    select from case_consent r where r.referral = c.referral and r.scope = 'CHANNEL_SUPPORT'
                    and r.answer = 'REQUESTED' and r.changed_on between :first and :day)
                order by referral, sequence desc) as newest
            group by answer""";
    private static final String REFERRERS = """
            select count(*) filter (where told_on <= due_on) as done, count(*) as total
            from referrer_loop where due_on between :first and :day""";
    private static final String SESSIONS = """
            select count(*) filter (where outcome = 'DELIVERED' and closed_on <= :day) as done, count(*) as total
            from case_session where planned_on between :first and :day and outcome is distinct from 'CANCELLED'""";
    private static final String CLOSURES = """
            select count(*) filter (where exists (
                       select from case_onward o where o.referral = r.referral and o.considered_on <= :day)) as done,
                   count(*) as total
            from referral r where stage = 'CLOSED_BELOW_THRESHOLD' and stage_on between :first and :day""";
    private static final String STAYS = """
            select stage, count(*) as cases, percentile_disc(0.5) within group (order by working_days) as median,
                   percentile_disc(0.9) within group (order by working_days) as longest
            from referral_stage_time where left_on between :first and :day and stage = any(:stages) group by stage""";

    private static final String CASELOAD = """
            select stage, count(*) as cases from case_stage where from_day <= :day and to_day > :day group by stage""";

    private final JdbcClient jdbc;

    JdbcCaseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Review, Share> reviews(Quarter quarter, LocalDate day) {
        Map<Review, Share> reviews = new EnumMap<>(Review.class);
        over(REVIEWS, quarter, day).param("grace", GRACE)
                .query(row -> {
                    reviews.put(Review.valueOf(row.getString("kind")), share(row, 0));
                });
        return reviews;
    }

    @Override
    public Map<Consent, Long> consent(Quarter quarter, LocalDate day) {
        Map<Consent, Long> answers = new EnumMap<>(Consent.class);
        over(CONSENT, quarter, day).query(row -> {
            answers.put(Consent.valueOf(row.getString("answer")), row.getLong("cases"));
        });
        return answers;
    }

    @Override
    public Share referrersTold(Quarter quarter, LocalDate day) {
        return over(REFERRERS, quarter, day).query(JdbcCaseCounts::share).single();
    }

    @Override
    public Share sessions(Quarter quarter, LocalDate day) {
        return over(SESSIONS, quarter, day).query(JdbcCaseCounts::share).single();
    }

    @Override
    public Share closures(Quarter quarter, LocalDate day) {
        return over(CLOSURES, quarter, day).query(JdbcCaseCounts::share).single();
    }

    @Override
    public Map<PathwayStage, Stay> stays(Quarter quarter, LocalDate day) {
        Map<PathwayStage, Stay> stays = new EnumMap<>(PathwayStage.class);
        over(STAYS, quarter, day)
                .param("stages", Arrays.stream(PathwayStage.values()).map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    stays.put(PathwayStage.valueOf(row.getString("stage")), new Stay(row.getLong("cases"),
                            new WorkingDays(row.getInt("median"), row.getInt("longest"))));
                });
        return stays;
    }

    @Override
    public Map<CaseStage, Long> caseload(LocalDate day) {
        Map<CaseStage, Long> cases = new EnumMap<>(CaseStage.class);
        jdbc.sql(CASELOAD).param("day", day).query(row -> {
            long some = row.getLong("cases");
            CaseStage.of(row.getString("stage")).ifPresent(stage -> cases.merge(stage, some, Long::sum));
        });
        return cases;
    }

    private JdbcClient.StatementSpec over(String sql, Quarter quarter, LocalDate day) {
        return jdbc.sql(sql).param("first", quarter.firstDay()).param("day", day);
    }

    private static Share share(ResultSet row, int index) throws SQLException {
        return new Share(row.getLong("done"), row.getLong("total"));
    }
}
