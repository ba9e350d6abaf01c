package uk.deliveryboard.reporting.projection.referralflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.referrals.v1.ReferralReceived;
import uk.deliveryboard.events.referrals.v1.StageChanged;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/** Referrals received, each with the stage it is in: codes and days, of nobody. */
@Component
final class ReferralFlowProjection implements Projection {

    private static final String ADD_REFERRALS = """
            insert into referral (referral, board, received_on, sector, stage_on)
            select referral, board, received_on, sector, received_on
            from unnest(:referrals::uuid[], :boards::text[], :days::date[], :sectors::text[])
                 as e (referral, board, received_on, sector)
            on conflict (referral) do nothing""";
    private static final String MOVE_STAGES = """
            update referral r set stage = e.stage, stage_on = e.stage_on, stage_sequence = e.sequence
            from unnest(:referrals::uuid[], :sequences::bigint[], :stages::text[], :days::date[])
                 as e (referral, sequence, stage, stage_on)
            where r.referral = e.referral and r.stage_sequence < e.sequence""";

    private final JdbcClient jdbc;

    ReferralFlowProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-referrals";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.REFERRAL_RECEIVED, EventCatalogue.STAGE_CHANGED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        addReferrals(ReceivedEvent.of(events, EventCatalogue.REFERRAL_RECEIVED));
        moveStages(ReceivedEvent.of(events, EventCatalogue.STAGE_CHANGED));
    }

    private void addReferrals(List<Typed<ReferralReceived>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(ADD_REFERRALS).param("referrals", events.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("boards", events.stream().map(event -> event.data().board()).toArray(String[]::new))
                .param("days", events.stream().map(event -> event.data().receivedOn().toString())
                        .toArray(String[]::new))
                .param("sectors", events.stream().map(event -> event.data().sector()).toArray(String[]::new))
                .update();
    }

    private void moveStages(List<Typed<StageChanged>> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, Typed<StageChanged>> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.put(event.subject(), event));
        List<Typed<StageChanged>> rows = List.copyOf(newest.values());
        jdbc.sql(MOVE_STAGES).param("referrals", rows.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("sequences", rows.stream().map(Typed::sequence).toArray(Long[]::new))
                .param("stages", rows.stream().map(row -> row.data().to()).toArray(String[]::new))
                .param("days", rows.stream().map(row -> row.data().changedOn().toString()).toArray(String[]::new))
                .update();
    }

    @Override
    public List<String> tables() {
        return List.of("referral");
    }
}
