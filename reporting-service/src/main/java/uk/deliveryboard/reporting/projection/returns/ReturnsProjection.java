package uk.deliveryboard.reporting.projection.returns;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.plans.v1.ActionAdded;
import uk.deliveryboard.events.plans.v1.ActionProgressed;
import uk.deliveryboard.events.plans.v1.ActionRevised;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.events.training.v1.WorkforceChanged;
import uk.deliveryboard.events.training.v1.WorkforceHeadCountStated;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.time.Quarter;

/** One row for each agency, kind and London day, however much was sent on it: a set, so that order and repeats do not matter. */
@Component
final class ReturnsProjection implements Projection {

    private static final String REPORTED = """
            insert into agency_report (agency, kind, reported_on)
            select * from unnest(:agencies::text[], :kinds::text[], :days::date[])
            on conflict (agency, kind, reported_on) do nothing""";

    private record Report(String agency, String kind, LocalDate day) {}

    private final JdbcClient jdbc;

    ReturnsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-returns";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.ACTION_ADDED, EventCatalogue.ACTION_PROGRESSED, EventCatalogue.ACTION_REVISED,
                EventCatalogue.WORKFORCE_CHANGED, EventCatalogue.WORKFORCE_HEAD_COUNT_STATED,
                EventCatalogue.COMPLETION_RECORDED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        Set<Report> reports = new LinkedHashSet<>();
        events.forEach(event -> reports(event).forEach(reports::add));
        if (reports.isEmpty()) {
            return;
        }
        jdbc.sql(REPORTED).param("agencies", column(reports, Report::agency))
                .param("kinds", column(reports, Report::kind))
                .param("days", column(reports, report -> report.day().toString())).update();
    }

    /** The day on which it was sent counts, not the day of which it tells. */
    private static Stream<Report> reports(ReceivedEvent event) {
        LocalDate day = LocalDate.ofInstant(event.envelope().time(), Quarter.LONDON);
        return switch (event.data()) {
            case ActionAdded added -> Stream.of(new Report(added.agency(), "PLAN", day));
            case ActionProgressed progressed -> Stream.of(new Report(progressed.agency(), "PLAN", day));
            case ActionRevised revised -> Stream.of(new Report(revised.agency(), "PLAN", day));
            case WorkforceChanged changed -> Stream.of(new Report(changed.agency(), "HEADCOUNT", day));
            case WorkforceHeadCountStated stated -> Stream.of(new Report(stated.agency(), "HEADCOUNT", day));
            case CompletionRecorded recorded -> Stream.of(new Report(recorded.agency(), "TRAINING", day));
            default -> Stream.empty();
        };
    }

    private static String[] column(Set<Report> reports, Function<Report, String> value) {
        return reports.stream().map(value).toArray(String[]::new);
    }

    @Override
    public List<String> tables() {
        return List.of("agency_report");
    }
}
