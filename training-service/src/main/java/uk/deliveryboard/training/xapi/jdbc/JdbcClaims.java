package uk.deliveryboard.training.xapi.jdbc;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.xapi.Claims;
import uk.deliveryboard.training.xapi.LearningSystem;
import uk.deliveryboard.training.xapi.model.AgentId;
import uk.deliveryboard.training.xapi.model.Claim;
import uk.deliveryboard.training.xapi.model.Held;
import uk.deliveryboard.training.xapi.model.Held.Meaning;
import uk.deliveryboard.training.xapi.model.Held.State;

@Repository
class JdbcClaims implements Claims {

    private static final String ADD_LEARNERS = """
            insert into xapi_learner (learner_id, agency, client, identifier, kind, home_page, name, decision, version)
            select id, :agency, :client, identifier, kind, home_page, name, 'OPEN', 1
            from unnest(:ids::uuid[], :identifiers::text[], :kinds::text[], :homePages::text[], :names::text[])
                 as e (id, identifier, kind, home_page, name)
            on conflict (agency, client, identifier) do nothing""";
    private static final String ADD_ACTIVITIES = """
            insert into xapi_activity as a (activity_id, agency, client, key, title, decision, version)
            select id, :agency, :client, key, title, 'OPEN', 1
            from unnest(:ids::uuid[], :keys::text[], :titles::text[]) as e (id, key, title)
            on conflict (agency, client, key) do update set title = excluded.title
            where a.title is distinct from excluded.title and excluded.title is not null""";
    private static final String ADD = """
            insert into xapi_claim (agency, client, statement_id, identifier, thing, occurred_at, result, taken_back,
                                    course_keys, state, changed_at)
            select :agency, :client, id, identifier, thing, occurred, result, taken_back,
                   string_to_array(keys, chr(10)), case when result is null then 'NOTED' else 'WAITING' end, :now
            from unnest(:ids::uuid[], :identifiers::text[], :things::text[], :occurred::timestamptz[],
                        :results::text[], :takenBack::text[], :keys::text[])
                 as e (id, identifier, thing, occurred, result, taken_back, keys)""";
    private static final String HELD = """
            select c.statement_id, c.identifier || ' ' || c.thing as thing, c.occurred_at, c.result, c.taken_back,
                   c.state, c.staff_ref, c.course_code, l.decision as learner, l.staff_ref as learner_is,
                   a.decision as activity, a.course_code as activity_is,
                   exists (select from xapi_statement v where v.agency = c.agency and v.client = c.client
                           and v.target = c.statement_id and v.voiding) as voided
            from xapi_claim c
            join xapi_learner l using (agency, client, identifier)
            left join lateral (
                select a.decision, a.course_code
                from unnest(c.course_keys) with ordinality as k (key, rank)
                join xapi_activity a on a.agency = c.agency and a.client = c.client and a.key = k.key
                where a.decision <> 'OPEN' order by k.rank limit 1) a on true
            where c.agency = :agency and c.client = :client and\s""";
    private static final String ABOUT_SAME = """
            (c.identifier, c.thing) in (
                select identifier, thing from xapi_claim
                where agency = :agency and client = :client and statement_id = any(:statements::uuid[])
                union all
                select t.identifier, t.thing from xapi_statement v
                join xapi_claim t on t.agency = v.agency and t.client = v.client and t.statement_id = v.target
                where v.agency = :agency and v.client = :client and v.statement_id = any(:statements::uuid[])
                  and v.voiding)""";
    private static final String ABOUT_LEARNER = """
            c.identifier = (select identifier from xapi_learner
                            where agency = :agency and client = :client and learner_id = :id)""";
    private static final String ABOUT_ACTIVITY = """
            (c.identifier, c.thing) in (
                select identifier, thing from xapi_claim
                where agency = :agency and client = :client and (select key from xapi_activity
                    where agency = :agency and client = :client and activity_id = :id) = any(course_keys))""";
    private static final String CHANGE = """
            update xapi_claim c set state = e.state, staff_ref = e.staff_ref, course_code = e.course_code,
                refusal = e.refusal, changed_at = :now
            from unnest(:ids::uuid[], :states::text[], :staffRefs::text[], :courses::text[], :refusals::text[])
                 as e (statement_id, state, staff_ref, course_code, refusal)
            where c.agency = :agency and c.client = :client and c.statement_id = e.statement_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcClaims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(LearningSystem system, List<Made> claims) {
        if (claims.isEmpty()) {
            return;
        }
        addLearners(system, claims.stream().map(made -> made.claim().learner())
                .collect(Collectors.toMap(AgentId::hash, Function.identity(), (one, same) -> one,
                        LinkedHashMap::new)));
        addActivities(system, claims);
        of(system, ADD).param("now", now()).param("ids", claims.stream().map(Made::statement).toArray(UUID[]::new))
                .param("identifiers", strings(claims, made -> made.claim().learner().hash()))
                .param("things", strings(claims, made -> made.claim().thing()))
                .param("occurred", strings(claims, Made::occurredAt))
                .param("results", strings(claims,
                        made -> made.claim().kind() instanceof Claim.Kind.Did(var result) ? result : null))
                .param("takenBack", strings(claims,
                        made -> made.claim().kind() instanceof Claim.Kind.TakenBack(var reason) ? reason : null))
                .param("keys", strings(claims, made -> String.join("\n", made.claim().courseKeys()))).update();
    }

    private void addLearners(LearningSystem system, Map<String, AgentId> learners) {
        List<AgentId> all = List.copyOf(learners.values());
        of(system, ADD_LEARNERS).param("ids", fresh(all.size()))
                .param("identifiers", strings(all, AgentId::hash)).param("kinds", strings(all, AgentId::kind))
                .param("homePages", strings(all, AgentId::homePage)).param("names", strings(all, AgentId::name))
                .update();
    }

    private void addActivities(LearningSystem system, List<Made> claims) {
        Map<String, String> titles = new LinkedHashMap<>();
        claims.forEach(made -> made.claim().courseKeys()
                .forEach(key -> titles.put(key, made.claim().title().map(JdbcClaims::printable).orElse(""))));
        List<String> keys = List.copyOf(titles.keySet());
        of(system, ADD_ACTIVITIES).param("ids", fresh(keys.size())).param("keys", strings(keys, key -> key))
                .param("titles", strings(keys, key -> titles.getOrDefault(key, "").isEmpty() ? null : titles.get(key)))
                .update();
    }

    @Override
    public List<Held> aboutSame(LearningSystem system, Collection<UUID> statements) {
        return of(system, HELD + ABOUT_SAME).param("statements", statements.toArray(UUID[]::new))
                .query(JdbcClaims::held).list();
    }

    @Override
    public List<Held> aboutLearner(LearningSystem system, UUID learnerId) {
        return of(system, HELD + ABOUT_LEARNER).param("id", learnerId).query(JdbcClaims::held).list();
    }

    @Override
    public List<Held> aboutActivity(LearningSystem system, UUID activityId) {
        return of(system, HELD + ABOUT_ACTIVITY).param("id", activityId).query(JdbcClaims::held).list();
    }

    @Override
    public void change(LearningSystem system, List<Change> changes) {
        of(system, CHANGE).param("now", now())
                .param("ids", changes.stream().map(Change::statement).toArray(UUID[]::new))
                .param("states", strings(changes, Change::state)).param("staffRefs", strings(changes, Change::staffRef))
                .param("courses", strings(changes, Change::course)).param("refusals", strings(changes, Change::refusal))
                .update();
    }

    private static Held held(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        Claim.Kind kind = result == null
                ? new Claim.Kind.TakenBack(WithdrawalReason.valueOf(row.getString("taken_back")))
                : new Claim.Kind.Did(CompletionResult.valueOf(result));
        return new Held(row.getObject("statement_id", UUID.class), row.getString("thing"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(), kind, row.getBoolean("voided"),
                State.valueOf(row.getString("state")), row.getString("staff_ref"), row.getString("course_code"),
                meaning(row.getString("learner"), row.getString("learner_is")),
                meaning(row.getString("activity"), row.getString("activity_is")));
    }

    private static Meaning meaning(@Nullable String decision, @Nullable String code) {
        return switch (decision) {
            case null -> new Meaning.Open();
            case "OPEN" -> new Meaning.Open();
            case "LINKED", "MAPPED" -> new Meaning.Known(Objects.requireNonNull(code));
            default -> new Meaning.Nothing();
        };
    }

    /** Names of courses may be anything: what cannot be shown is left out. */
    private static String printable(String text) {
        String shown = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return shown.length() > 200 ? shown.substring(0, 200) : shown;
    }

    private StatementSpec of(LearningSystem system, String sql) {
        return jdbc.sql(sql).param("agency", system.agency()).param("client", system.client());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static UUID[] fresh(int count) {
        UUID[] ids = new UUID[count];
        Arrays.setAll(ids, index -> UuidCreator.getTimeOrderedEpoch());
        return ids;
    }

    private static <T> @Nullable String[] strings(Collection<T> rows, Function<T, ? extends @Nullable Object> field) {
        @Nullable
        String[] strings = new String[rows.size()];
        int index = 0;
        for (T row : rows) {
            Object value = field.apply(row);
            strings[index++] = value == null ? null : value.toString();
        }
        return strings;
    }
}
