package uk.deliveryboard.training.integration.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.training.integration.Integrations;
import uk.deliveryboard.training.integration.model.Integration;
import uk.deliveryboard.training.integration.model.Integration.Failure;
import uk.deliveryboard.training.integration.model.Traffic;
import uk.deliveryboard.training.xapi.IntakeLog;
import uk.deliveryboard.training.xapi.LearningSystem;

@Repository
class JdbcIntegrations implements Integrations, IntakeLog {

    /** A system that makes its verbs up as it goes does not fill the table: what comes after these is not told apart. */
    private static final int MOST_VERBS = 200;

    private static final String INTEGRATION = """
            select agency, client, first_seen_at, last_success_at, last_failure_at, last_failure_status,
                   last_failure_code, silent_after_days, version
            from integration
            """;
    private static final String ONE = "where agency = :agency and client = :client";
    private static final String TRAFFIC = """
            select day, requests, refused, statements, added, ignored from integration_day
            where agency = :agency and client = :client and day >= :from order by day""";
    private static final String VERBS = """
            select verb, statements, last_at from integration_verb
            where agency = :agency and client = :client order by statements desc, verb""";
    private static final String UNMATCHED = """
            select count(*) filter (where state = 'WAITING') as waiting, count(*) as all
            from xapi_claim where agency = :agency and client = :client""";
    private static final String COUNT_DAY = """
            , counted as (
                insert into integration_day as d (agency, client, day, requests, refused, statements, added, ignored)
                values (:agency, :client, :day, :requests, :refused, :statements, :added, :ignored)
                on conflict (agency, client, day) do update
                set requests = d.requests + excluded.requests, refused = d.refused + excluded.refused,
                    statements = d.statements + excluded.statements, added = d.added + excluded.added,
                    ignored = d.ignored + excluded.ignored
            )
            select 1""";
    private static final String SUCCEEDED = """
            with heard as (
                insert into integration as i (agency, client, first_seen_at, last_success_at)
                values (:agency, :client, :now, :now)
                on conflict (agency, client) do update
                set last_success_at = greatest(i.last_success_at, excluded.last_success_at)
            )""" + COUNT_DAY;
    private static final String FAILED = """
            with heard as (
                insert into integration as i (agency, client, first_seen_at, last_failure_at, last_failure_status,
                                              last_failure_code)
                values (:agency, :client, :now, :now, :status, :code)
                on conflict (agency, client) do update
                set last_failure_at = excluded.last_failure_at, last_failure_status = excluded.last_failure_status,
                    last_failure_code = excluded.last_failure_code
            )""" + COUNT_DAY;
    private static final String COUNT_VERBS = """
            insert into integration_verb as v (agency, client, verb, statements, last_at)
            select :agency, :client, e.verb, e.statements, :now
            from unnest(:verbs::text[], :counts::bigint[]) with ordinality as e (verb, statements, position)
            left join integration_verb known on known.agency = :agency and known.client = :client
                and known.verb = e.verb
            where known.verb is not null
               or e.position + (select count(*) from integration_verb
                                where agency = :agency and client = :client) <= :most
            on conflict (agency, client, verb) do update
            set statements = v.statements + excluded.statements, last_at = excluded.last_at""";
    private static final String EXPECT = """
            update integration set silent_after_days = :days, version = version + 1
            where agency = :agency and client = :client and version = :version""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcIntegrations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Integration> of(String agency) {
        return jdbc.sql(INTEGRATION + "where agency = :agency order by client").param("agency", agency)
                .query(JdbcIntegrations::integration).list();
    }

    @Override
    public List<Integration> all() {
        return jdbc.sql(INTEGRATION + "order by agency, client").query(JdbcIntegrations::integration).list();
    }

    @Override
    public List<Integration> named(String client) {
        return jdbc.sql(INTEGRATION + "where client = :client order by agency").param("client", client)
                .query(JdbcIntegrations::integration).list();
    }

    @Override
    public Optional<Integration> find(String agency, String client) {
        return one(INTEGRATION + ONE, agency, client).query(JdbcIntegrations::integration).optional();
    }

    @Override
    public List<Traffic> traffic(String agency, String client, LocalDate from) {
        return one(TRAFFIC, agency, client).param("from", from).query((row, index) -> new Traffic(
                row.getObject("day", LocalDate.class), row.getLong("requests"), row.getLong("refused"),
                row.getLong("statements"), row.getLong("added"), row.getLong("ignored"))).list();
    }

    @Override
    public List<UnknownVerb> unknownVerbs(String agency, String client) {
        return one(VERBS, agency, client).query((row, index) -> new UnknownVerb(row.getString("verb"),
                row.getLong("statements"), row.getObject("last_at", OffsetDateTime.class).toInstant())).list();
    }

    @Override
    public Unmatched unmatched(String agency, String client) {
        return one(UNMATCHED, agency, client)
                .query((row, index) -> new Unmatched(row.getLong("waiting"), row.getLong("all"))).single();
    }

    @Override
    public void received(LearningSystem system, int sent, int added, Map<String, Integer> unknownVerbs) {
        int ignored = unknownVerbs.values().stream().mapToInt(Integer::intValue).sum();
        count(SUCCEEDED, system.agency(), system.client(), new Traffic(today(), 1, 0, sent, added, ignored))
                .query((row, index) -> index).single();
        if (!unknownVerbs.isEmpty()) {
            one(COUNT_VERBS, system.agency(), system.client()).param("now", now())
                    .param("verbs", unknownVerbs.keySet().toArray(String[]::new))
                    .param("counts", unknownVerbs.values().stream().map(Integer::longValue).toArray(Long[]::new))
                    .param("most", MOST_VERBS).update();
        }
    }

    @Override
    public void succeeded(String agency, String client) {
        count(SUCCEEDED, agency, client, new Traffic(today(), 1, 0, 0, 0, 0)).query((row, index) -> index).single();
    }

    @Override
    public void failed(String agency, String client, int status, String code) {
        count(FAILED, agency, client, new Traffic(today(), 0, 1, 0, 0, 0)).param("status", status)
                .param("code", code).query((row, index) -> index).single();
    }

    @Override
    public boolean expectEvery(String agency, String client, int days, long version) {
        return one(EXPECT, agency, client).param("days", days).param("version", version).update() == 1;
    }

    private StatementSpec count(String sql, String agency, String client, Traffic traffic) {
        return one(sql, agency, client).param("now", now()).param("day", traffic.day())
                .param("requests", traffic.requests()).param("refused", traffic.refused())
                .param("statements", traffic.statements()).param("added", traffic.added())
                .param("ignored", traffic.ignored());
    }

    private StatementSpec one(String sql, String agency, String client) {
        return jdbc.sql(sql).param("agency", agency).param("client", client);
    }

    private LocalDate today() {
        return ClockConfiguration.today(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Integration integration(ResultSet row, int index) throws SQLException {
        Instant failedAt = moment(row, "last_failure_at");
        String code = row.getString("last_failure_code");
        OffsetDateTime firstSeen = row.getObject("first_seen_at", OffsetDateTime.class);
        return new Integration(row.getString("agency"), row.getString("client"), firstSeen.toInstant(),
                moment(row, "last_success_at"),
                failedAt == null || code == null
                        ? null
                        : new Failure(failedAt, row.getInt("last_failure_status"), code),
                row.getInt("silent_after_days"), row.getLong("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
