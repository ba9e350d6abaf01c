package uk.deliveryboard.reporting.projection.planprogress;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.plans.v1.ActionAdded;
import uk.deliveryboard.events.plans.v1.ActionProgressed;
import uk.deliveryboard.events.plans.v1.ActionRagChanged;
import uk.deliveryboard.events.plans.v1.ActionRevised;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;
import uk.deliveryboard.platform.time.Quarter;

/** Plan actions, and every status that each of them has had, so that any day can be looked back at. */
@Component
final class PlanProgressProjection implements Projection {

    private static final String ADD_ACTIONS = """
            insert into plan_action (action, agency, added_on, due)
            select * from unnest(:actions::uuid[], :agencies::text[], :added::date[], :due::date[])
            on conflict (action) do nothing""";
    private static final String REVISE_ACTIONS = """
            update plan_action a set due = e.due, revised_sequence = e.sequence
            from unnest(:actions::uuid[], :sequences::bigint[], :due::date[]) as e (action, sequence, due)
            where a.action = e.action and a.revised_sequence < e.sequence""";
    private static final String NOTE_LATENESS = """
            update plan_action a set completed_late = e.late, progress_sequence = e.sequence
            from unnest(:actions::uuid[], :sequences::bigint[], :late::boolean[]) as e (action, sequence, late)
            where a.action = e.action and a.progress_sequence < e.sequence""";
    private static final String ADD_STATUSES = """
            insert into plan_action_status (action, sequence, agency, status, from_day)
            select * from unnest(:actions::uuid[], :sequences::bigint[], :agencies::text[], :statuses::text[],
                                 :days::date[])
            on conflict (action, sequence) do nothing""";
    /** A status holds until the first day of any later one, also where a later event names an earlier day. */
    private static final String END_EARLIER_STATUSES = """
            update plan_action_status s set to_day = e.to_day
            from (select action, sequence, coalesce(min(from_day) over (
                             partition by action order by sequence
                             rows between 1 following and unbounded following), 'infinity') as to_day
                  from plan_action_status where action = any (:actions)) as e
            where s.action = e.action and s.sequence = e.sequence and s.to_day <> e.to_day""";

    private final JdbcClient jdbc;

    PlanProgressProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-plans";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.ACTION_ADDED, EventCatalogue.ACTION_REVISED, EventCatalogue.ACTION_PROGRESSED,
                EventCatalogue.ACTION_RAG_CHANGED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        addActions(events.stream().filter(event -> event.type().equals(EventCatalogue.ACTION_ADDED)).toList());
        reviseActions(ReceivedEvent.of(events, EventCatalogue.ACTION_REVISED));
        noteLateness(ReceivedEvent.of(events, EventCatalogue.ACTION_PROGRESSED));
        addStatuses(ReceivedEvent.of(events, EventCatalogue.ACTION_RAG_CHANGED));
    }

    private void addActions(List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<ActionAdded> added = ReceivedEvent.of(events, EventCatalogue.ACTION_ADDED).stream().map(Typed::data)
                .toList();
        jdbc.sql(ADD_ACTIONS).param("actions", events.stream().map(ReceivedEvent::subject).toArray(UUID[]::new))
                .param("agencies", added.stream().map(ActionAdded::agency).toArray(String[]::new))
                .param("added", events.stream()
                        .map(event -> LocalDate.ofInstant(event.envelope().time(), Quarter.LONDON).toString())
                        .toArray(String[]::new))
                .param("due", added.stream().map(action -> action.due().toString()).toArray(String[]::new)).update();
    }

    private void reviseActions(List<Typed<ActionRevised>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Typed<ActionRevised>> rows = newestOfEach(events);
        jdbc.sql(REVISE_ACTIONS).param("actions", rows.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("sequences", rows.stream().map(Typed::sequence).toArray(Long[]::new))
                .param("due", rows.stream().map(row -> row.data().due().toString()).toArray(String[]::new)).update();
    }

    private static <T extends EventData> List<Typed<T>> newestOfEach(List<Typed<T>> events) {
        Map<UUID, Typed<T>> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.put(event.subject(), event));
        return List.copyOf(newest.values());
    }

    private void noteLateness(List<Typed<ActionProgressed>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Typed<ActionProgressed>> rows = newestOfEach(events);
        jdbc.sql(NOTE_LATENESS).param("actions", rows.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("sequences", rows.stream().map(Typed::sequence).toArray(Long[]::new))
                .param("late", rows.stream().map(row -> row.data().completedLate()).toArray(Boolean[]::new)).update();
    }

    private void addStatuses(List<Typed<ActionRagChanged>> events) {
        if (events.isEmpty()) {
            return;
        }
        UUID[] actions = events.stream().map(Typed::subject).toArray(UUID[]::new);
        jdbc.sql(ADD_STATUSES).param("actions", actions)
                .param("sequences", events.stream().map(Typed::sequence).toArray(Long[]::new))
                .param("agencies", events.stream().map(event -> event.data().agency()).toArray(String[]::new))
                .param("statuses", events.stream().map(event -> event.data().to()).toArray(String[]::new))
                .param("days", events.stream().map(event -> event.data().asAt().toString()).toArray(String[]::new))
                .update();
        jdbc.sql(END_EARLIER_STATUSES).param("actions", actions).update();
    }

    @Override
    public List<String> tables() {
        return List.of("plan_action_status", "plan_action");
    }
}
