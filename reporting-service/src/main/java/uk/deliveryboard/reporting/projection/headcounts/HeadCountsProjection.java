package uk.deliveryboard.reporting.projection.headcounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.training.v1.WorkforceHeadCountStated;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/** One row for the quarter of an agency: a correction stands in place of what was stated before. */
@Component
final class HeadCountsProjection implements Projection {

    private static final String STATE = """
            insert into head_count (statement, sequence, agency, quarter, in_scope, trained, source, counted_on)
            select * from unnest(:statements::uuid[], :sequences::bigint[], :agencies::text[], :quarters::text[],
                                 :inScope::int[], :trained::int[], :sources::text[], :days::date[])
            on conflict (statement) do update
            set sequence = excluded.sequence, agency = excluded.agency, quarter = excluded.quarter,
                in_scope = excluded.in_scope, trained = excluded.trained, source = excluded.source,
                counted_on = excluded.counted_on
            where head_count.sequence < excluded.sequence""";

    private final JdbcClient jdbc;

    HeadCountsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-head-counts";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.WORKFORCE_HEAD_COUNT_STATED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        Map<UUID, Typed<WorkforceHeadCountStated>> newest = new LinkedHashMap<>();
        ReceivedEvent.of(events, EventCatalogue.WORKFORCE_HEAD_COUNT_STATED)
                .forEach(event -> newest.merge(event.subject(), event,
                        (before, after) -> after.sequence() > before.sequence() ? after : before));
        if (newest.isEmpty()) {
            return;
        }
        List<WorkforceHeadCountStated> stated = newest.values().stream().map(Typed::data).toList();
        jdbc.sql(STATE).param("statements", newest.keySet().toArray(UUID[]::new))
                .param("sequences", newest.values().stream().map(Typed::sequence).toArray(Long[]::new))
                .param("agencies", stated.stream().map(WorkforceHeadCountStated::agency).toArray(String[]::new))
                .param("quarters", stated.stream().map(WorkforceHeadCountStated::quarter).toArray(String[]::new))
                .param("inScope", stated.stream().map(WorkforceHeadCountStated::inScope).toArray(Integer[]::new))
                .param("trained", stated.stream().map(WorkforceHeadCountStated::trained).toArray(Integer[]::new))
                .param("sources", stated.stream().map(WorkforceHeadCountStated::source).toArray(String[]::new))
                .param("days", stated.stream().map(each -> each.countedOn().toString()).toArray(String[]::new))
                .update();
    }

    @Override
    public List<String> tables() {
        return List.of("head_count");
    }
}
