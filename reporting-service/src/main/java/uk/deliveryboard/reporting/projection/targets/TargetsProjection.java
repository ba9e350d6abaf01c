package uk.deliveryboard.reporting.projection.targets;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.training.v1.CoverageTargetSet;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/** One row for each decision, never changed: each quarter is counted with the one that held at its end. */
@Component
final class TargetsProjection implements Projection {

    private static final String DECIDE = """
            insert into coverage_target (matter, sequence, measure, agency_type, percent, effective_from, withdrawn)
            select * from unnest(:matters::uuid[], :sequences::bigint[], :measures::text[], :types::text[],
                                 :percents::int[], :days::date[], :withdrawn::boolean[])
            on conflict (matter, sequence) do nothing""";

    private final JdbcClient jdbc;

    TargetsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-targets";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.COVERAGE_TARGET_SET);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        List<Typed<CoverageTargetSet>> typed = ReceivedEvent.of(events, EventCatalogue.COVERAGE_TARGET_SET);
        if (typed.isEmpty()) {
            return;
        }
        List<CoverageTargetSet> set = typed.stream().map(Typed::data).toList();
        jdbc.sql(DECIDE).param("matters", typed.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("sequences", typed.stream().map(Typed::sequence).toArray(Long[]::new))
                .param("measures", set.stream().map(CoverageTargetSet::measure).toArray(String[]::new))
                .param("types", set.stream().map(CoverageTargetSet::agencyType).toArray(String[]::new))
                .param("percents", set.stream().map(CoverageTargetSet::percent).toArray(Integer[]::new))
                .param("days", set.stream().map(each -> each.effectiveFrom().toString()).toArray(String[]::new))
                .param("withdrawn", set.stream().map(CoverageTargetSet::withdrawn).toArray(Boolean[]::new)).update();
    }

    @Override
    public List<String> tables() {
        return List.of("coverage_target");
    }
}
