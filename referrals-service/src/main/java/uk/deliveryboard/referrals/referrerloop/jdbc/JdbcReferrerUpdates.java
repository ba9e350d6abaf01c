package uk.deliveryboard.referrals.referrerloop.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referrerloop.ReferrerUpdates;
import uk.deliveryboard.referrals.referrerloop.model.ReferrerUpdate;
import uk.deliveryboard.referrals.referrerloop.model.Told;
import uk.deliveryboard.referrals.referrerloop.model.UpdateKind;

@Repository
class JdbcReferrerUpdates implements ReferrerUpdates {

    private static final String STANDINGS = """
            select s.* from (
                select r.id, r.ref, r.agency, r.board, r.received_on, r.asked_to_stay_informed as asked, r.state,
                       case when r.state = any(:closed) then
                           (select max(t.changed_on) from referral_transition t
                            where t.referral_id = r.id and t.to_state = any(:closed)
                              and not t.from_state = any(:closed)) end as closed_on,
                       u.acknowledged_on, u.told_on, u.closure_told_on
                from referral r
                left join lateral (
                    select min(sent_on) filter (where kind = 'ACKNOWLEDGED') as acknowledged_on,
                           max(sent_on) filter (where kind = any(:telling)) as told_on,
                           max(sent_on) filter (where kind = 'CLOSED_GENERIC') as closure_told_on
                    from referrer_update where referral_id = r.id) u on true) s""";
    private static final String ONE = STANDINGS + " where s.id = :referral";
    private static final String OPEN = STANDINGS + """

            where s.acknowledged_on is null
               or s.asked and (s.told_on is null
                               or s.closed_on is not null and coalesce(s.closure_told_on < s.closed_on, true))
            order by s.received_on, s.id limit :limit""";
    private static final String UPDATES = """
            select id, kind, channel, content_level, sent_on, due_on from referrer_update
            where referral_id = :referral order by sent_on, id""";
    private static final String ADD = """
            insert into referrer_update (id, referral_id, kind, channel, content_level, sent_on, due_on, recorded_at,
                                         recorded_by)
            values (:id, :referral, :kind, :channel, :contentLevel, :sentOn, :dueOn, :at, :by)""";
    private static final String[] CLOSED = Arrays.stream(StateCode.values())
            .filter(each -> each.stage() == StateCode.Stage.CLOSED).map(Enum::name).toArray(String[]::new);
    private static final String[] TELLING = Arrays.stream(UpdateKind.values()).filter(UpdateKind::tellsStatus)
            .map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;

    JdbcReferrerUpdates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Standing> standing(UUID referral) {
        return jdbc.sql(ONE).param("closed", CLOSED).param("telling", TELLING).param("referral", referral)
                .query(JdbcReferrerUpdates::standing).optional();
    }

    @Override
    public List<Standing> open(int limit) {
        return jdbc.sql(OPEN).param("closed", CLOSED).param("telling", TELLING).param("limit", limit)
                .query(JdbcReferrerUpdates::standing).list();
    }

    @Override
    public List<ReferrerUpdate> of(UUID referral) {
        return jdbc.sql(UPDATES).param("referral", referral)
                .query((row, number) -> new ReferrerUpdate(row.getObject("id", UUID.class),
                        UpdateKind.valueOf(row.getString("kind")),
                        ReferrerUpdate.Channel.valueOf(row.getString("channel")),
                        UpdateKind.ContentLevel.valueOf(row.getString("content_level")),
                        row.getObject("sent_on", LocalDate.class), row.getObject("due_on", LocalDate.class)))
                .list();
    }

    @Override
    public void add(UUID referral, ReferrerUpdate update, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(ADD).param("id", update.id()).param("referral", referral).param("kind", update.kind().name())
                .param("channel", update.channel().name()).param("contentLevel", update.contentLevel().name())
                .param("sentOn", update.sentOn()).param("dueOn", update.dueOn())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).param("by", by.subject()).update();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(row.getObject("id", UUID.class), row.getString("ref"), row.getString("agency"),
                row.getString("board"),
                new Told(row.getObject("received_on", LocalDate.class), row.getBoolean("asked"),
                        StateCode.valueOf(row.getString("state")).stage(),
                        row.getObject("closed_on", LocalDate.class), row.getObject("acknowledged_on", LocalDate.class),
                        row.getObject("told_on", LocalDate.class),
                        row.getObject("closure_told_on", LocalDate.class)));
    }
}
