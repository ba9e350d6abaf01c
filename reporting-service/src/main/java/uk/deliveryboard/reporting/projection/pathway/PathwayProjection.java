package uk.deliveryboard.reporting.projection.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.referrals.v1.CaseMoved;
import uk.deliveryboard.events.referrals.v1.ReferralReceived;
import uk.deliveryboard.events.referrals.v1.StageChanged;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;
import uk.deliveryboard.platform.time.Quarter;

/**
 * Keeps each referral with what it is told apart by and how far it came up to the last day of the quarter in which it was
 * received, so that a quarter is counted alike whenever it is looked at; and where each case stood from day to day.
 */
@Component
final class PathwayProjection implements Projection {

    /** 1 assessed, 2 discussed at a panel, 3 adopted, 4 exited. Any other stage says nothing of how far it came. */
    private static final Map<String, Integer> REACH = Map.ofEntries(Map.entry("CLOSED_PURSUE", 1),
            Map.entry("CLOSED_NO_PREVENT_CONCERN", 1), Map.entry("INFORMATION_GATHERING", 1),
            Map.entry("SECTION36_DECISION", 1), Map.entry("POLICE_LED", 1), Map.entry("CLOSED_BELOW_THRESHOLD", 1),
            Map.entry("LISTED_FOR_PANEL", 1), Map.entry("PANEL_DISCUSSED", 2), Map.entry("NOT_ADOPTED", 2),
            Map.entry("CONSENT_PENDING", 2), Map.entry("CONSENT_REFUSED", 2), Map.entry("ADOPTED", 3),
            Map.entry("CONSENT_WITHDRAWN", 3), Map.entry("CLOSED_EXITED", 4));

    /** Before these stages nothing is open to a panel. */
    private static final Set<String> BEFORE_PANEL = Set.of("RECEIVED", "SCREENED_OUT_NOT_PREVENT", "POLICE_TRIAGE",
            "CLOSED_PURSUE", "CLOSED_NO_PREVENT_CONCERN", "INFORMATION_GATHERING", "SECTION36_DECISION", "POLICE_LED",
            "CLOSED_BELOW_THRESHOLD");

    private static final String ADD = """
            insert into referral_profile (referral, board, received_on, quarter_end, sector, age_band, gender, concern)
            select * from unnest(:referrals::uuid[], :boards::text[], :days::date[], :ends::date[], :sectors::text[],
                                 :ages::text[], :genders::text[], :concerns::text[])
            on conflict (referral) do nothing""";
    private static final String MOVE = """
            update referral_profile r
            set reach = greatest(r.reach, m.reach), stage_sequence = greatest(r.stage_sequence, m.sequence),
                stage = case when m.sequence > r.stage_sequence then m.stage else r.stage end
            from (select e.referral, max(e.reach) as reach, max(e.sequence) as sequence,
                         (array_agg(e.stage order by e.sequence desc))[1] as stage
                  from unnest(:referrals::uuid[], :sequences::bigint[], :stages::text[], :days::date[], :reaches::int[])
                       as e (referral, sequence, stage, moved_on, reach)
                  join referral_profile p on p.referral = e.referral and e.moved_on <= p.quarter_end
                  group by e.referral) as m
            where r.referral = m.referral""";
    private static final String STAND = """
            insert into case_stage (referral, sequence, board, stage, from_day)
            select * from unnest(:referrals::uuid[], :sequences::bigint[], :boards::text[], :stages::text[],
                                 :days::date[])
            on conflict (referral, sequence) do nothing""";
    private static final String END = """
            update case_stage c set to_day = n.next_day
            from (select referral, sequence, coalesce(lead(from_day) over (partition by referral order by sequence),
                                                      'infinity') as next_day
                  from case_stage where referral = any(:referrals::uuid[])) as n
            where c.referral = n.referral and c.sequence = n.sequence and c.to_day <> n.next_day""";

    private record Moved(UUID referral, long sequence, String board, String from, String to, LocalDate on) {

        boolean ofPanel() {
            return !BEFORE_PANEL.contains(to) || !BEFORE_PANEL.contains(from);
        }
    }

    private final JdbcClient jdbc;

    PathwayProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-pathway";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.REFERRAL_RECEIVED, EventCatalogue.STAGE_CHANGED, EventCatalogue.CASE_MOVED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        add(ReceivedEvent.of(events, EventCatalogue.REFERRAL_RECEIVED));
        List<Moved> moves = Stream.concat(
                ReceivedEvent.of(events, EventCatalogue.STAGE_CHANGED).stream().map(PathwayProjection::stage),
                ReceivedEvent.of(events, EventCatalogue.CASE_MOVED).stream().map(PathwayProjection::stageOfCase))
                .toList();
        move(moves);
        stand(moves.stream().filter(Moved::ofPanel).toList());
    }

    private static Moved stage(Typed<StageChanged> event) {
        StageChanged data = event.data();
        return new Moved(event.subject(), event.sequence(), data.board(), data.from(), data.to(), data.changedOn());
    }

    private static Moved stageOfCase(Typed<CaseMoved> event) {
        CaseMoved data = event.data();
        return new Moved(event.subject(), event.sequence(), data.board(), data.from(), data.to(), data.changedOn());
    }

    private void add(List<Typed<ReferralReceived>> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(ADD).param("referrals", rows.stream().map(Typed::subject).toArray(UUID[]::new))
                    .param("boards", texts(rows, row -> row.data().board()))
                    .param("days", texts(rows, row -> row.data().receivedOn().toString()))
                    .param("ends", texts(rows, row -> Quarter.of(row.data().receivedOn()).lastDay().toString()))
                    .param("sectors", texts(rows, row -> row.data().sector()))
                    .param("ages", texts(rows, row -> row.data().ageBand()))
                    .param("genders", texts(rows, row -> row.data().gender()))
                    .param("concerns", texts(rows, row -> row.data().concern())).update();
        }
    }

    private void move(List<Moved> rows) {
        if (!rows.isEmpty()) {
            moves(MOVE, rows)
                    .param("reaches", rows.stream().map(row -> REACH.getOrDefault(row.to(), 0)).toArray(Integer[]::new))
                    .update();
        }
    }

    private void stand(List<Moved> rows) {
        if (!rows.isEmpty()) {
            moves(STAND, rows).param("boards", texts(rows, Moved::board)).update();
            jdbc.sql(END).param("referrals", rows.stream().map(Moved::referral).distinct().toArray(UUID[]::new))
                    .update();
        }
    }

    private JdbcClient.StatementSpec moves(String sql, List<Moved> rows) {
        return jdbc.sql(sql).param("referrals", rows.stream().map(Moved::referral).toArray(UUID[]::new))
                .param("sequences", rows.stream().map(Moved::sequence).toArray(Long[]::new))
                .param("stages", texts(rows, Moved::to)).param("days", texts(rows, row -> row.on().toString()));
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }

    @Override
    public List<String> tables() {
        return List.of("referral_profile", "case_stage");
    }
}
