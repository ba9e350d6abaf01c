package uk.deliveryboard.referrals.supervision.jdbc;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.supervision.Links;
import uk.deliveryboard.referrals.supervision.model.Conclusion;
import uk.deliveryboard.referrals.supervision.model.SamePerson;

@Repository
class JdbcLinks implements Links {

    private static final String SAME_PERSON = """
            with recursive linked (id) as (
                select :referral::uuid
                union
                select case when l.referral_id = k.id then l.other_id else l.referral_id end
                from linked k join confirmed_link l
                  on l.withdrawn_at is null and (l.referral_id = k.id or l.other_id = k.id))
            select r.id, r.ref, r.received_on from linked k join referral r on r.id = k.id""";
    private static final String AMONG = """
            select referral_id, other_id, confirmed_by from confirmed_link
            where withdrawn_at is null and referral_id = any(:referrals) and other_id = any(:referrals)""";
    private static final String CONFIRM = """
            insert into confirmed_link (id, referral_id, other_id, board, confirmed_at, confirmed_by)
            values (:id, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :board, :at, :by)
            on conflict do nothing""";
    private static final String WITHDRAW = """
            update confirmed_link set withdrawn_at = :at, withdrawn_by = :by
            where referral_id = least(:one::uuid, :other::uuid) and other_id = greatest(:one::uuid, :other::uuid)
              and withdrawn_at is null""";
    private static final String CONCLUSIONS = """
            select conclusion from supervisor_review where referral_id = :referral order by id""";
    private static final String CONCLUDE = """
            insert into supervisor_review (id, referral_id, board, conclusion, recorded_at, recorded_by)
            values (:id, :referral, :board, :conclusion, :at, :by)""";

    private final JdbcClient jdbc;

    JdbcLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SamePerson samePerson(UUID referral) {
        return SamePerson.of(jdbc.sql(SAME_PERSON).param("referral", referral)
                .query((row, number) -> new SamePerson.Member(row.getObject("id", UUID.class), row.getString("ref"),
                        row.getObject("received_on", LocalDate.class)))
                .list());
    }

    @Override
    public List<Link> among(List<UUID> referrals) {
        return jdbc.sql(AMONG).param("referrals", referrals.toArray(UUID[]::new))
                .query((row, number) -> new Link(row.getObject("referral_id", UUID.class),
                        row.getObject("other_id", UUID.class), row.getString("confirmed_by")))
                .list();
    }

    @Override
    public boolean confirm(Referral one, Referral other, Instant at, Referrals.RecordedBy by) {
        return jdbc.sql(CONFIRM).param("id", UuidCreator.getTimeOrderedEpoch()).param("one", one.id())
                .param("other", other.id()).param("board", one.board()).param("at", utc(at))
                .param("by", by.subject()).update() == 1;
    }

    @Override
    public boolean withdraw(UUID one, UUID other, Instant at, Referrals.RecordedBy by) {
        return jdbc.sql(WITHDRAW).param("at", utc(at)).param("by", by.subject()).param("one", one)
                .param("other", other).update() == 1;
    }

    @Override
    public List<Conclusion> conclusions(UUID referral) {
        return jdbc.sql(CONCLUSIONS).param("referral", referral)
                .query((row, number) -> Conclusion.valueOf(row.getString("conclusion"))).list();
    }

    @Override
    public void conclude(Referral referral, Conclusion conclusion, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(CONCLUDE).param("id", UuidCreator.getTimeOrderedEpoch()).param("referral", referral.id())
                .param("board", referral.board()).param("conclusion", conclusion.name()).param("at", utc(at))
                .param("by", by.subject()).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
