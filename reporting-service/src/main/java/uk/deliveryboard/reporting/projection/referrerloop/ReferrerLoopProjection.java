package uk.deliveryboard.reporting.projection.referrerloop;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;

/** Keeps by when each referrer who asked was to hear how the referral stands, and when the referrer heard first. */
@Component
final class ReferrerLoopProjection implements Projection {

    /** Kinds of updates after which the referrer knows how it stands; an acknowledgement is not one. */
    private static final Set<String> TELLING = Set.of("TRIAGE_OUTCOME_GENERIC", "PANEL_INVITE", "ACTION_REQUEST",
            "CLOSED_GENERIC");

    /** Either event may be the first to arrive; of several updates the earliest day counts. */
    private static final String KEEP = """
            insert into referrer_loop as l (referral, board, due_on, told_on)
            select referral, min(board), min(due_on), min(told_on)
            from unnest(:referrals::uuid[], :boards::text[], :due::date[], :told::date[])
                 as e (referral, board, due_on, told_on)
            group by referral
            on conflict (referral) do update set due_on = coalesce(l.due_on, excluded.due_on),
                                                 told_on = least(l.told_on, excluded.told_on)""";

    private final JdbcClient jdbc;

    ReferrerLoopProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID referral, String board, String dueOn, String toldOn) {}

    @Override
    public String name() {
        return "board-referrer-loop";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.REFERRAL_RECEIVED, EventCatalogue.REFERRER_UPDATED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        List<Row> rows = Stream.concat(
                ReceivedEvent.of(events, EventCatalogue.REFERRAL_RECEIVED).stream()
                        .filter(each -> each.data().referrerDueOn() != null)
                        .map(each -> new Row(each.subject(), each.data().board(),
                                String.valueOf(each.data().referrerDueOn()), "")),
                ReceivedEvent.of(events, EventCatalogue.REFERRER_UPDATED).stream()
                        .filter(each -> TELLING.contains(each.data().kind()))
                        .map(each -> new Row(each.subject(), each.data().board(), "", day(each.data().sentOn()))))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.sql(KEEP).param("referrals", rows.stream().map(Row::referral).toArray(UUID[]::new))
                    .param("boards", rows.stream().map(Row::board).toArray(String[]::new))
                    .param("due", days(rows.stream().map(Row::dueOn)))
                    .param("told", days(rows.stream().map(Row::toldOn))).update();
        }
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    private static String[] days(Stream<String> days) {
        return days.map(day -> day.isEmpty() ? null : day).toArray(String[]::new);
    }

    @Override
    public List<String> tables() {
        return List.of("referrer_loop");
    }
}
