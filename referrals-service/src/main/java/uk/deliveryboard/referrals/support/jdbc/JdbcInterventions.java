package uk.deliveryboard.referrals.support.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.support.Interventions;
import uk.deliveryboard.referrals.support.model.Intervention;
import uk.deliveryboard.referrals.support.model.Session;

@Repository
class JdbcInterventions implements Interventions {

    private static final String INTERVENTIONS = """
            select id, kind, provider, starts_on from intervention where referral_id = :referral order by id""";
    private static final String SESSIONS = """
            select id, intervention_id, planned_on, outcome, closed_on
            from support_session where referral_id = :referral order by planned_on, id""";
    private static final String OPEN_AFTER = """
            select id, intervention_id, planned_on, outcome, closed_on from support_session
            where referral_id = :referral and outcome is null and planned_on > :day order by planned_on, id""";
    private static final String ADD = """
            insert into intervention (id, referral_id, board, kind, provider, starts_on, recorded_at, recorded_by)
            values (:id, :referral, :board, :kind, :provider, :startsOn, :at, :by)""";
    private static final String PLAN = """
            insert into support_session (id, intervention_id, referral_id, board, planned_on)
            select s.id, :intervention, :referral, :board, s.planned_on
            from unnest(:ids::uuid[], :days::date[]) as s (id, planned_on)""";
    private static final String CLOSE = """
            update support_session set outcome = :outcome, closed_on = :closedOn, closed_at = :at
            where id = :id and referral_id = :referral and outcome is null""";

    private final JdbcClient jdbc;

    JdbcInterventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID intervention, Session session) {}

    @Override
    public List<Intervention> of(UUID referral) {
        Map<UUID, List<Session>> sessions = jdbc.sql(SESSIONS).param("referral", referral)
                .query(JdbcInterventions::row).list().stream()
                .collect(Collectors.groupingBy(Row::intervention,
                        Collectors.mapping(Row::session, Collectors.toList())));
        return jdbc.sql(INTERVENTIONS).param("referral", referral).query((row, number) -> {
            UUID id = row.getObject("id", UUID.class);
            return new Intervention(id, Intervention.Kind.valueOf(row.getString("kind")), row.getString("provider"),
                    row.getObject("starts_on", LocalDate.class), sessions.getOrDefault(id, List.of()));
        }).list();
    }

    @Override
    public void add(Referral referral, Intervention intervention, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(ADD).param("id", intervention.id()).param("referral", referral.id()).param("board", referral.board())
                .param("kind", intervention.kind().name()).param("provider", intervention.provider())
                .param("startsOn", intervention.startsOn()).param("at", utc(at)).param("by", by.subject()).update();
        List<Session> sessions = intervention.sessions();
        jdbc.sql(PLAN).param("intervention", intervention.id()).param("referral", referral.id())
                .param("board", referral.board())
                .param("ids", sessions.stream().map(Session::id).toArray(UUID[]::new))
                .param("days", sessions.stream().map(each -> each.plannedOn().toString()).toArray(String[]::new))
                .update();
    }

    @Override
    public boolean close(UUID referral, Session closed, Instant at) {
        return jdbc.sql(CLOSE).param("id", closed.id()).param("referral", referral)
                .param("outcome", String.valueOf(closed.outcome())).param("closedOn", closed.closedOn())
                .param("at", utc(at)).update() == 1;
    }

    @Override
    public List<Session> openAfter(UUID referral, LocalDate day) {
        return jdbc.sql(OPEN_AFTER).param("referral", referral).param("day", day).query(JdbcInterventions::row).list()
                .stream().map(Row::session).toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Row(row.getObject("intervention_id", UUID.class),
                new Session(row.getObject("id", UUID.class), row.getObject("planned_on", LocalDate.class),
                        outcome == null ? null : Session.Outcome.valueOf(outcome),
                        row.getObject("closed_on", LocalDate.class)));
    }
}
