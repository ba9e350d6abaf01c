package uk.deliveryboard.referrals.pause.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.pause.Pauses;
import uk.deliveryboard.referrals.pause.model.Pause;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

@Repository
class JdbcPauses implements Pauses {

    private static final String PAUSES = """
            select id, reason, from_day, until_day from referral_pause
            where referral_id = :referral order by from_day, id""";
    private static final String BEGIN = """
            insert into referral_pause (id, referral_id, board, reason, from_day, recorded_at, recorded_by)
            values (:id, :referral, :board, :reason, :from, :at, :by) on conflict do nothing""";
    private static final String END = """
            update referral_pause set until_day = :on, ended_by = :by where id = :id and until_day is null""";

    private final JdbcClient jdbc;

    JdbcPauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Pause> of(UUID referral) {
        return jdbc.sql(PAUSES).param("referral", referral)
                .query((row, number) -> new Pause(row.getObject("id", UUID.class),
                        Pause.Reason.valueOf(row.getString("reason")), row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    @Override
    public boolean begin(Referral referral, Pause pause, Instant at, Referrals.RecordedBy by) {
        return jdbc.sql(BEGIN).param("id", pause.id()).param("referral", referral.id())
                .param("board", referral.board()).param("reason", pause.reason().name()).param("from", pause.from())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).param("by", by.subject()).update() == 1;
    }

    @Override
    public boolean end(UUID pause, LocalDate on, Referrals.RecordedBy by) {
        return jdbc.sql(END).param("on", on).param("by", by.subject()).param("id", pause).update() == 1;
    }
}
