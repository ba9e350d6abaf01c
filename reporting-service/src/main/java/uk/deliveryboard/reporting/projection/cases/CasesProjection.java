package uk.deliveryboard.reporting.projection.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.referrals.v1.ConsentChanged;
import uk.deliveryboard.events.referrals.v1.OnwardConsidered;
import uk.deliveryboard.events.referrals.v1.PanelHeld;
import uk.deliveryboard.events.referrals.v1.ReviewCancelled;
import uk.deliveryboard.events.referrals.v1.ReviewDue;
import uk.deliveryboard.events.referrals.v1.ReviewHeld;
import uk.deliveryboard.events.referrals.v1.SessionClosed;
import uk.deliveryboard.events.referrals.v1.SessionPlanned;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/**
 * What panels owed and did, one row for each review, session, answer, closure and meeting: codes and days, of nobody.
 * Each row knows the sequence of the event that made it fall due, that held it and that took it back, so that the
 * latest word stands whatever the log does.
 */
@Component
final class CasesProjection implements Projection {

    private static final String DUE = """
            insert into case_review (referral, kind, due_on, board, due_sequence)
            select referral, kind, due_on, board, sequence
            from unnest(:referrals::uuid[], :kinds::text[], :days::date[], :boards::text[], :sequences::bigint[])
                 as e (referral, kind, due_on, board, sequence)
            on conflict (referral, kind, due_on) do update set due_sequence = excluded.due_sequence
            where case_review.due_sequence < excluded.due_sequence""";
    private static final String HELD = """
            update case_review r set held_on = e.held_on, on_time = e.on_time, held_sequence = e.sequence
            from unnest(:referrals::uuid[], :kinds::text[], :days::date[], :held::date[], :onTime::boolean[],
                        :sequences::bigint[]) as e (referral, kind, due_on, held_on, on_time, sequence)
            where r.referral = e.referral and r.kind = e.kind and r.due_on = e.due_on
              and r.held_sequence < e.sequence""";
    private static final String CANCELLED = """
            update case_review r set cancelled_sequence = e.sequence
            from unnest(:referrals::uuid[], :kinds::text[], :days::date[], :sequences::bigint[])
                 as e (referral, kind, due_on, sequence)
            where r.referral = e.referral and r.kind = e.kind and r.due_on = e.due_on
              and r.cancelled_sequence < e.sequence""";
    private static final String PLANNED = """
            insert into case_session (session, board, planned_on)
            select session, board, planned_on
            from unnest(:sessions::uuid[], :boards::text[], :days::date[]) as e (session, board, planned_on)
            on conflict (session) do nothing""";
    private static final String CLOSED = """
            update case_session s set outcome = e.outcome, closed_on = e.closed_on
            from unnest(:sessions::uuid[], :outcomes::text[], :days::date[]) as e (session, outcome, closed_on)
            where s.session = e.session""";
    private static final String ANSWERED = """
            insert into case_consent (referral, sequence, board, scope, answer, changed_on)
            select referral, sequence, board, scope, answer, changed_on
            from unnest(:referrals::uuid[], :sequences::bigint[], :boards::text[], :scopes::text[], :answers::text[],
                        :days::date[]) as e (referral, sequence, board, scope, answer, changed_on)
            on conflict (referral, sequence) do nothing""";
    private static final String CONSIDERED = """
            insert into case_onward (referral, sequence, board, stage, choice, considered_on)
            select referral, sequence, board, stage, choice, considered_on
            from unnest(:referrals::uuid[], :sequences::bigint[], :boards::text[], :stages::text[], :choices::text[],
                        :days::date[]) as e (referral, sequence, board, stage, choice, considered_on)
            on conflict (referral, sequence) do nothing""";
    private static final String MET = """
            insert into panel_meeting (meeting, board, held_on, checks_due, checks_done)
            select meeting, board, held_on, checks_due, checks_done
            from unnest(:meetings::uuid[], :boards::text[], :days::date[], :due::int[], :done::int[])
                 as e (meeting, board, held_on, checks_due, checks_done)
            on conflict (meeting) do nothing""";

    private final JdbcClient jdbc;

    CasesProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-cases";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.REVIEW_DUE, EventCatalogue.REVIEW_HELD, EventCatalogue.REVIEW_CANCELLED,
                EventCatalogue.SESSION_PLANNED, EventCatalogue.SESSION_CLOSED, EventCatalogue.CONSENT_CHANGED,
                EventCatalogue.ONWARD_CONSIDERED, EventCatalogue.PANEL_HELD);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        due(newest(events, EventCatalogue.REVIEW_DUE, each -> each.kind() + each.dueOn()));
        held(newest(events, EventCatalogue.REVIEW_HELD, each -> each.kind() + each.dueOn()));
        cancelled(newest(events, EventCatalogue.REVIEW_CANCELLED, each -> each.kind() + each.dueOn()));
        planned(newest(events, EventCatalogue.SESSION_PLANNED, SessionPlanned::session));
        closed(newest(events, EventCatalogue.SESSION_CLOSED, SessionClosed::session));
        answered(ReceivedEvent.of(events, EventCatalogue.CONSENT_CHANGED));
        considered(ReceivedEvent.of(events, EventCatalogue.ONWARD_CONSIDERED));
        met(newest(events, EventCatalogue.PANEL_HELD, PanelHeld::board));
    }

    /** Of several events on the same thing of a subject in one batch, the last. */
    private static <T extends EventData> Collection<Typed<T>> newest(List<ReceivedEvent> events, EventType<T> type,
            Function<T, Object> thing) {
        Map<List<Object>, Typed<T>> newest = new LinkedHashMap<>();
        ReceivedEvent.of(events, type)
                .forEach(event -> newest.put(List.of(event.subject(), thing.apply(event.data())), event));
        return newest.values();
    }

    private void due(Collection<Typed<ReviewDue>> rows) {
        if (!rows.isEmpty()) {
            statement(DUE, rows).param("kinds", texts(rows, ReviewDue::kind))
                    .param("days", days(rows, ReviewDue::dueOn))
                    .param("boards", texts(rows, ReviewDue::board)).update();
        }
    }

    private void held(Collection<Typed<ReviewHeld>> rows) {
        if (!rows.isEmpty()) {
            statement(HELD, rows).param("kinds", texts(rows, ReviewHeld::kind))
                    .param("days", days(rows, ReviewHeld::dueOn)).param("held", days(rows, ReviewHeld::heldOn))
                    .param("onTime", rows.stream().map(row -> row.data().onTime()).toArray(Boolean[]::new)).update();
        }
    }

    private void cancelled(Collection<Typed<ReviewCancelled>> rows) {
        if (!rows.isEmpty()) {
            statement(CANCELLED, rows).param("kinds", texts(rows, ReviewCancelled::kind))
                    .param("days", days(rows, ReviewCancelled::dueOn)).update();
        }
    }

    private void planned(Collection<Typed<SessionPlanned>> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(PLANNED).param("sessions", rows.stream().map(row -> row.data().session()).toArray(UUID[]::new))
                    .param("boards", texts(rows, SessionPlanned::board))
                    .param("days", days(rows, SessionPlanned::plannedOn)).update();
        }
    }

    private void closed(Collection<Typed<SessionClosed>> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(CLOSED).param("sessions", rows.stream().map(row -> row.data().session()).toArray(UUID[]::new))
                    .param("outcomes", texts(rows, SessionClosed::outcome))
                    .param("days", days(rows, SessionClosed::closedOn)).update();
        }
    }

    private void answered(Collection<Typed<ConsentChanged>> rows) {
        if (!rows.isEmpty()) {
            statement(ANSWERED, rows).param("boards", texts(rows, ConsentChanged::board))
                    .param("scopes", texts(rows, ConsentChanged::scope))
                    .param("answers", texts(rows, ConsentChanged::answer))
                    .param("days", days(rows, ConsentChanged::changedOn)).update();
        }
    }

    private void considered(Collection<Typed<OnwardConsidered>> rows) {
        if (!rows.isEmpty()) {
            statement(CONSIDERED, rows).param("boards", texts(rows, OnwardConsidered::board))
                    .param("stages", texts(rows, OnwardConsidered::stage))
                    .param("choices", texts(rows, OnwardConsidered::choice))
                    .param("days", days(rows, OnwardConsidered::consideredOn)).update();
        }
    }

    private void met(Collection<Typed<PanelHeld>> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(MET).param("meetings", rows.stream().map(Typed::subject).toArray(UUID[]::new))
                    .param("boards", texts(rows, PanelHeld::board)).param("days", days(rows, PanelHeld::heldOn))
                    .param("due", rows.stream().map(row -> row.data().checksDue()).toArray(Integer[]::new))
                    .param("done", rows.stream().map(row -> row.data().checksDone()).toArray(Integer[]::new)).update();
        }
    }

    private <T extends EventData> JdbcClient.StatementSpec statement(String sql, Collection<Typed<T>> rows) {
        return jdbc.sql(sql).param("referrals", rows.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("sequences", rows.stream().map(Typed::sequence).toArray(Long[]::new));
    }

    private static <T extends EventData> String[] texts(Collection<Typed<T>> rows, Function<T, String> field) {
        return rows.stream().map(row -> field.apply(row.data())).toArray(String[]::new);
    }

    private static <T extends EventData> String[] days(Collection<Typed<T>> rows, Function<T, LocalDate> field) {
        return rows.stream().map(row -> field.apply(row.data()).toString()).toArray(String[]::new);
    }

    @Override
    public List<String> tables() {
        return List.of("case_review", "case_session", "case_consent", "case_onward", "panel_meeting");
    }
}
