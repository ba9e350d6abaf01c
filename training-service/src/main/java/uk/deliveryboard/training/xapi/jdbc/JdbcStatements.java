package uk.deliveryboard.training.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.xapi.LearningSystem;
import uk.deliveryboard.training.xapi.StatementQuery;
import uk.deliveryboard.training.xapi.Statements;

@Repository
class JdbcStatements implements Statements {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('xapi ' || :agency || ' ' || :client, 0))";
    private static final String NOBODY_WRITES = "select pg_try_advisory_xact_lock_shared(hashtextextended('xapi ' || :agency || ' ' || :client, 0))";
    private static final String LAST_STORED = """
            select max(stored_at) from xapi_statement where agency = :agency and client = :client""";
    private static final String KNOWN = """
            select statement_id, content, given_at from xapi_statement
            where agency = :agency and client = :client and statement_id = any(:ids::uuid[])""";
    // sets are written as texts: the arrays of an array have to be of one length
    private static final String ADD = """
            insert into xapi_statement (agency, client, statement_id, content, fingerprint, given_at, occurred_at,
                stored_at, verb, registration, target, voiding, agents, related_agents, activities,
                related_activities, body)
            select :agency, :client, id, content, fingerprint, given, occurred, :stored, verb, registration, target,
                   voiding, agents::text[], related_agents::text[], activities::text[], related_activities::text[],
                   body
            from unnest(:ids::uuid[], :contents::text[], :fingerprints::text[], :given::timestamptz[],
                        :occurred::timestamptz[], :verbs::text[], :registrations::uuid[], :targets::uuid[],
                        :voiding::boolean[], :agents::text[], :relatedAgents::text[], :activities::text[],
                        :relatedActivities::text[], :bodies::text[])
                 with ordinality as e (id, content, fingerprint, given, occurred, verb, registration, target, voiding,
                                       agents, related_agents, activities, related_activities, body, line)
            order by line""";
    private static final String VOIDED = """
            not s.voiding and exists (select from xapi_statement v
                where v.agency = s.agency and v.client = s.client and v.target = s.statement_id and v.voiding)
            """;
    private static final String FIND_ONE = """
            select body, stored_at, position from xapi_statement s
            where agency = :agency and client = :client and statement_id = :id and :voided = (""" + VOIDED + ")";
    private static final String SAYS = """
            (:agent::text is null or :agent = any(case when :relatedAgents then s.related_agents else s.agents end))
            and (:verb::text is null or s.verb = :verb)
            and (:activity::text is null
                 or :activity = any(case when :relatedActivities then s.related_activities else s.activities end))
            and (:registration::uuid is null or s.registration = :registration)
            """;
    private static final String FIND = """
            select body, stored_at, position from xapi_statement s
            where agency = :agency and client = :client
              and (:since::timestamptz is null or stored_at > :since)
              and (:until::timestamptz is null or stored_at <= :until)
              and (:afterStored::timestamptz is null
                   or (stored_at, position) %1$s (:afterStored::timestamptz, :afterPosition))
              and %2$s and not (""" + VOIDED + """
            )
            order by stored_at %3$s, position %3$s limit :limit""";
    /** What is said of a statement is found where that statement would be (2.1.3, filter conditions for StatementRefs). */
    private static final String FIND_WITH_REFERENCES = """
            with recursive meant as (
                select statement_id from xapi_statement s
                where agency = :agency and client = :client and\s""" + SAYS + """
                union
                select s.statement_id from xapi_statement s join meant m on s.target = m.statement_id
                where s.agency = :agency and s.client = :client)
            """;
    private static final String REFERENCES = """
            select exists (select from xapi_statement
                           where agency = :agency and client = :client and target is not null)""";

    private final JdbcClient jdbc;

    JdbcStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant begin(LearningSystem system, Instant now) {
        of(system, LOCK).query().singleRow();
        return last(system).filter(now::isBefore).orElse(now);
    }

    private Optional<Instant> last(LearningSystem system) {
        return of(system, LAST_STORED).query((row, index) -> Optional.ofNullable(instant(row, 1))).single();
    }

    @Override
    public Map<UUID, Known> known(LearningSystem system, Collection<UUID> ids) {
        return of(system, KNOWN).param("ids", ids.toArray(UUID[]::new))
                .query((row, index) -> new Known(row.getObject(1, UUID.class), row.getString(2), instant(row, 3)))
                .stream().collect(Collectors.toMap(Known::id, Function.identity()));
    }

    @Override
    public void add(LearningSystem system, Instant stored, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        of(system, ADD).param("stored", utc(stored))
                .param("ids", entries.stream().map(entry -> entry.known().id()).toArray(UUID[]::new))
                .param("contents", strings(entries, entry -> entry.known().content()))
                .param("fingerprints", strings(entries, Entry::fingerprint))
                .param("given", strings(entries, entry -> entry.known().occurredAt()))
                .param("occurred", strings(entries, Entry::occurredAt)).param("verbs", strings(entries, Entry::verb))
                .param("registrations", strings(entries, Entry::registration))
                .param("targets", strings(entries, Entry::target))
                .param("voiding", entries.stream().map(Entry::voiding).toArray(Boolean[]::new))
                .param("agents", sets(entries, entry -> entry.footprint().agents()))
                .param("relatedAgents", sets(entries, entry -> entry.footprint().relatedAgents()))
                .param("activities", sets(entries, entry -> entry.footprint().activities()))
                .param("relatedActivities", sets(entries, entry -> entry.footprint().relatedActivities()))
                .param("bodies", strings(entries, Entry::text)).update();
    }

    @Override
    public Optional<Kept> find(LearningSystem system, UUID id, boolean voided) {
        return of(system, FIND_ONE).param("id", id).param("voided", voided).query(JdbcStatements::kept).optional();
    }

    @Override
    public List<Kept> find(LearningSystem system, StatementQuery query) {
        boolean throughReferences = query.filters()
                && of(system, REFERENCES).query(Boolean.class).single();
        String says = throughReferences ? "statement_id in (select statement_id from meant)" : SAYS;
        String order = query.ascending() ? "asc" : "desc";
        String sql = (throughReferences ? FIND_WITH_REFERENCES : "")
                + FIND.formatted(query.ascending() ? ">" : "<", says, order);
        return of(system, sql).param("agent", query.agent()).param("relatedAgents", query.relatedAgents())
                .param("verb", query.verb()).param("activity", query.activity())
                .param("relatedActivities", query.relatedActivities()).param("registration", query.registration())
                .param("since", utc(query.since())).param("until", utc(query.until()))
                .param("afterStored", utc(query.afterStored())).param("afterPosition", query.afterPosition())
                .param("limit", query.limit()).query(JdbcStatements::kept).list();
    }

    @Override
    public Instant consistentThrough(LearningSystem system, Instant now) {
        return of(system, NOBODY_WRITES).query(Boolean.class).single() ? now : last(system).orElse(Instant.EPOCH);
    }

    private StatementSpec of(LearningSystem system, String sql) {
        return jdbc.sql(sql).param("agency", system.agency()).param("client", system.client());
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Each set as PostgreSQL writes an array. */
    private static String[] sets(List<Entry> entries, Function<Entry, Set<String>> field) {
        return entries.stream().map(entry -> field.apply(entry).stream()
                .map(item -> '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"))).toArray(String[]::new);
    }

    private static @Nullable String[] strings(List<Entry> entries,
            Function<Entry, ? extends @Nullable Object> field) {
        @Nullable
        String[] strings = new String[entries.size()];
        for (int index = 0; index < strings.length; index++) {
            Object value = field.apply(entries.get(index));
            strings[index] = value == null ? null : value.toString();
        }
        return strings;
    }
}
