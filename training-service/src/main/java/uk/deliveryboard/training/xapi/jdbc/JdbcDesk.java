package uk.deliveryboard.training.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.xapi.Desk;
import uk.deliveryboard.training.xapi.LearningSystem;

@Repository
class JdbcDesk implements Desk {

    private static final String LEARNERS = """
            select l.learner_id, l.kind, l.home_page, l.name, l.decision, l.staff_ref, l.version, c.waiting, c.last,
                   (select regexp_replace(s.body::json #>> '{actor,name}', '[[:cntrl:]]', ' ', 'g')
                    from xapi_statement s
                    where s.agency = l.agency and s.client = l.client and s.statement_id = c.newest
                      and s.body !~ '\\\\u(0000|d[89a-f])') as shown_as
            from xapi_learner l
            left join lateral (
                select count(*) filter (where state = 'WAITING') as waiting, max(occurred_at) as last,
                       (array_agg(statement_id order by occurred_at desc))[1] as newest
                from xapi_claim c
                where c.agency = l.agency and c.client = l.client and c.identifier = l.identifier) c on true
            where l.agency = :agency and l.client = :client and\s""";
    private static final String ACTIVITIES = """
            select a.activity_id, a.key, a.title, a.decision, a.course_code, a.version, c.waiting, c.last
            from xapi_activity a
            left join lateral (
                select count(*) filter (where state = 'WAITING') as waiting, max(occurred_at) as last
                from xapi_claim c
                where c.agency = a.agency and c.client = a.client and a.key = any(c.course_keys)) c on true
            where a.agency = :agency and a.client = :client and\s""";
    private static final String DECIDE_LEARNER = """
            update xapi_learner set decision = :decision, staff_ref = :code, version = version + 1, decided_at = :now
            where agency = :agency and client = :client and learner_id = :id and version = :version""";
    private static final String DECIDE_ACTIVITY = """
            update xapi_activity set decision = :decision, course_code = :code, version = version + 1,
                decided_at = :now
            where agency = :agency and client = :client and activity_id = :id and version = :version""";
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Learner> learners(LearningSystem system, String decision, String after, int limit) {
        return of(system, LEARNERS + """
                l.decision = :decision and l.learner_id > :after and (:decision <> 'OPEN' or c.waiting > 0)
                order by l.learner_id limit :limit""").param("decision", decision).param("after", after(after))
                .param("limit", limit).query(JdbcDesk::learner).list();
    }

    @Override
    public List<Activity> activities(LearningSystem system, String decision, String after, int limit) {
        return of(system, ACTIVITIES + """
                a.decision = :decision and a.activity_id > :after and (:decision <> 'OPEN' or c.waiting > 0)
                order by a.activity_id limit :limit""").param("decision", decision).param("after", after(after))
                .param("limit", limit).query(JdbcDesk::activity).list();
    }

    @Override
    public Optional<Learner> learner(LearningSystem system, UUID learnerId) {
        return of(system, LEARNERS + "l.learner_id = :id").param("id", learnerId).query(JdbcDesk::learner).optional();
    }

    @Override
    public Optional<Activity> activity(LearningSystem system, UUID activityId) {
        return of(system, ACTIVITIES + "a.activity_id = :id").param("id", activityId).query(JdbcDesk::activity)
                .optional();
    }

    @Override
    public boolean decideLearner(LearningSystem system, UUID learnerId, long version, String decision,
            @Nullable String staffRef) {
        return decide(system, DECIDE_LEARNER, learnerId, version, decision, staffRef);
    }

    @Override
    public boolean decideActivity(LearningSystem system, UUID activityId, long version, String decision,
            @Nullable String courseCode) {
        return decide(system, DECIDE_ACTIVITY, activityId, version, decision, courseCode);
    }

    private boolean decide(LearningSystem system, String sql, UUID id, long version, String decision,
            @Nullable String code) {
        return of(system, sql).param("id", id).param("version", version).param("decision", decision)
                .param("code", code).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update() == 1;
    }

    private StatementSpec of(LearningSystem system, String sql) {
        return jdbc.sql(sql).param("agency", system.agency()).param("client", system.client());
    }

    /** A position that is not one of ours is before all of them. */
    private static UUID after(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return FIRST;
        }
    }

    private static Learner learner(ResultSet row, int index) throws SQLException {
        return new Learner(row.getObject("learner_id", UUID.class), row.getString("kind"), row.getString("home_page"),
                row.getString("name"), row.getString("shown_as"), row.getString("decision"),
                row.getString("staff_ref"), row.getLong("waiting"), last(row), row.getLong("version"));
    }

    private static Activity activity(ResultSet row, int index) throws SQLException {
        return new Activity(row.getObject("activity_id", UUID.class), row.getString("key"), row.getString("title"),
                row.getString("decision"), row.getString("course_code"), row.getLong("waiting"), last(row),
                row.getLong("version"));
    }

    private static @Nullable Instant last(ResultSet row) throws SQLException {
        OffsetDateTime last = row.getObject("last", OffsetDateTime.class);
        return last == null ? null : last.toInstant();
    }
}
