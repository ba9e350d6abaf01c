package uk.deliveryboard.reporting.projection.timeliness;

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

/** Keeps each stage that a referral left, with the working days spent in it. */
@Component
final class TimelinessProjection implements Projection {

    private static final String ADD = """
            insert into referral_stage_time (referral, sequence, board, stage, left_on, working_days)
            select * from unnest(:referrals::uuid[], :sequences::bigint[], :boards::text[], :stages::text[],
                                 :days::date[], :workingDays::int[])
            on conflict (referral, sequence) do nothing""";

    private final JdbcClient jdbc;

    TimelinessProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Left(UUID referral, long sequence, String board, String stage, LocalDate on, int workingDays) {}

    @Override
    public String name() {
        return "board-timeliness";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.STAGE_CHANGED, EventCatalogue.CASE_MOVED);
    }

    /** Both kinds of event say the same: the one of stages before a panel, the other of those from there on. */
    @Override
    public void apply(List<ReceivedEvent> events) {
        List<Left> rows = Stream.concat(
                ReceivedEvent.of(events, EventCatalogue.STAGE_CHANGED).stream()
                        .map(each -> new Left(each.subject(), each.sequence(), each.data().board(), each.data().from(),
                                each.data().changedOn(), each.data().elapsedWorkingDays())),
                ReceivedEvent.of(events, EventCatalogue.CASE_MOVED).stream()
                        .map(each -> new Left(each.subject(), each.sequence(), each.data().board(), each.data().from(),
                                each.data().changedOn(), each.data().elapsedWorkingDays())))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.sql(ADD).param("referrals", rows.stream().map(Left::referral).toArray(UUID[]::new))
                    .param("sequences", rows.stream().map(Left::sequence).toArray(Long[]::new))
                    .param("boards", rows.stream().map(Left::board).toArray(String[]::new))
                    .param("stages", rows.stream().map(Left::stage).toArray(String[]::new))
                    .param("days", rows.stream().map(row -> row.on().toString()).toArray(String[]::new))
                    .param("workingDays", rows.stream().map(Left::workingDays).toArray(Integer[]::new)).update();
        }
    }

    @Override
    public List<String> tables() {
        return List.of("referral_stage_time");
    }
}
