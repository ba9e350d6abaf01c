package uk.deliveryboard.reporting.projection.trainingcoverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.events.training.v1.CompletionVoided;
import uk.deliveryboard.events.training.v1.WorkforceChanged;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/**
 * Staff in scope, and for each of them the days on which a record that counts is valid: one look at a row answers
 * whether the person was trained on any day.
 */
@Component
final class TrainingCoverageProjection implements Projection {

    private static final String UPSERT_STAFF = """
            insert into staff (person, sequence, agency, relevant, joined_on, left_on)
            select person, sequence, agency, relevant, joined_on, coalesce(left_on, 'infinity')
            from unnest(:persons::uuid[], :sequences::bigint[], :agencies::text[], :relevant::boolean[],
                        :joined::date[], :left::date[]) as e (person, sequence, agency, relevant, joined_on, left_on)
            on conflict (person) do update
            set sequence = excluded.sequence, agency = excluded.agency, relevant = excluded.relevant,
                joined_on = excluded.joined_on, left_on = excluded.left_on
            where staff.sequence < excluded.sequence""";
    private static final String UPSERT_COMPLETIONS = """
            insert into completion (record, person, sequence, agency, counts, verification, valid)
            select record, person, sequence, agency, counts, verification, daterange(completed_on, valid_to, '[]')
            from unnest(:records::uuid[], :persons::uuid[], :sequences::bigint[], :agencies::text[],
                        :counts::boolean[], :verifications::text[], :completed::date[], :validTo::date[])
                 as e (record, person, sequence, agency, counts, verification, completed_on, valid_to)
            on conflict (record) do update
            set sequence = excluded.sequence, agency = excluded.agency, counts = excluded.counts,
                verification = excluded.verification, valid = excluded.valid
            where completion.sequence < excluded.sequence""";
    private static final String DELETE_VOIDED = """
            delete from completion c
            using unnest(:records::uuid[], :sequences::bigint[]) as e (record, sequence)
            where c.record = e.record and c.sequence < e.sequence""";
    /** T-6: a verified record counts wherever it was earned. Self-declared ones do not count until verified. */
    private static final String DERIVE_TRAINED = """
            update staff s set trained = e.trained
            from (select p.person, coalesce(range_agg(c.valid), '{}') as trained
                  from unnest(:persons::uuid[]) as p (person)
                  left join completion c on c.person = p.person and c.counts and c.verification <> 'UNVERIFIED'
                  group by p.person) as e
            where s.person = e.person and s.trained <> e.trained""";

    private final JdbcClient jdbc;

    TrainingCoverageProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-training";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.WORKFORCE_CHANGED, EventCatalogue.COMPLETION_RECORDED,
                EventCatalogue.COMPLETION_VOIDED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        Map<UUID, Typed<WorkforceChanged>> staff = new LinkedHashMap<>();
        ReceivedEvent.of(events, EventCatalogue.WORKFORCE_CHANGED).forEach(event -> staff.put(event.subject(), event));
        Map<UUID, Typed<CompletionRecorded>> records = new LinkedHashMap<>();
        ReceivedEvent.of(events, EventCatalogue.COMPLETION_RECORDED)
                .forEach(event -> records.put(event.data().recordId(), event));
        Map<UUID, Typed<CompletionVoided>> voided = new LinkedHashMap<>();
        ReceivedEvent.of(events, EventCatalogue.COMPLETION_VOIDED)
                .forEach(event -> voided.put(event.data().recordId(), event));
        // of what was recorded and voided in one batch, the later stands
        voided.values().removeIf(event -> later(records.get(event.data().recordId()), event));
        records.values().removeIf(event -> voided.containsKey(event.data().recordId()));
        Set<UUID> persons = new LinkedHashSet<>(staff.keySet());
        records.values().forEach(event -> persons.add(event.subject()));
        voided.values().forEach(event -> persons.add(event.subject()));
        upsertStaff(staff.values());
        upsertCompletions(records.values());
        deleteVoided(voided.values());
        jdbc.sql(DERIVE_TRAINED).param("persons", persons.toArray(UUID[]::new)).update();
    }

    private void upsertStaff(Collection<Typed<WorkforceChanged>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(UPSERT_STAFF).param("persons", rows.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("sequences", rows.stream().map(Typed::sequence).toArray(Long[]::new))
                .param("agencies", rows.stream().map(row -> row.data().agency()).toArray(String[]::new))
                .param("relevant", rows.stream().map(row -> row.data().relevant()).toArray(Boolean[]::new))
                .param("joined", rows.stream().map(row -> row.data().joinedOn().toString()).toArray(String[]::new))
                .param("left", rows.stream().map(row -> text(row.data().leftOn())).toArray(String[]::new)).update();
    }

    private void upsertCompletions(Collection<Typed<CompletionRecorded>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(UPSERT_COMPLETIONS)
                .param("records", rows.stream().map(row -> row.data().recordId()).toArray(UUID[]::new))
                .param("persons", rows.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("sequences", rows.stream().map(Typed::sequence).toArray(Long[]::new))
                .param("agencies", rows.stream().map(row -> row.data().agency()).toArray(String[]::new))
                .param("counts", rows.stream().map(row -> row.data().countsTowardsWrapTarget()).toArray(Boolean[]::new))
                .param("verifications", rows.stream().map(row -> row.data().verification()).toArray(String[]::new))
                .param("completed", rows.stream().map(row -> row.data().completedOn().toString())
                        .toArray(String[]::new))
                .param("validTo", rows.stream().map(row -> text(row.data().validTo())).toArray(String[]::new))
                .update();
    }

    private static boolean later(@Nullable Typed<CompletionRecorded> recorded, Typed<CompletionVoided> voided) {
        return recorded != null && recorded.sequence() > voided.sequence();
    }

    private void deleteVoided(Collection<Typed<CompletionVoided>> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(DELETE_VOIDED)
                    .param("records", rows.stream().map(row -> row.data().recordId()).toArray(UUID[]::new))
                    .param("sequences", rows.stream().map(Typed::sequence).toArray(Long[]::new)).update();
        }
    }

    @Override
    public List<String> tables() {
        return List.of("completion", "staff");
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
