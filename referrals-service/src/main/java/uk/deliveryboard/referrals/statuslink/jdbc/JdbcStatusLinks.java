package uk.deliveryboard.referrals.statuslink.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.statuslink.StatusLinks;
import uk.deliveryboard.referrals.statuslink.model.StatusLink;

@Repository
class JdbcStatusLinks implements StatusLinks {

    private static final String NEWEST = """
            select coalesce(max(number), 0) from status_link where referral_id = :referral""";
    private static final String REVOKE = """
            update status_link set revoked_at = :at where referral_id = :referral and revoked_at is null""";
    private static final String ISSUE = """
            insert into status_link (referral_id, number, agency, token_hash, expires_on, issued_at, issued_by)
            values (:referral, :number, :agency, :tokenHash, :expiresOn, :at, :by)""";
    private static final String COUNT_A_LOOK = """
            update status_link
            set window_from = case when window_from > :hourAgo then window_from else :at end,
                looks = case when window_from > :hourAgo then looks + 1 else 1 end
            where token_hash = :tokenHash and revoked_at is null and expires_on >= :today
            returning referral_id, expires_on, window_from, looks""";

    private final JdbcClient jdbc;

    JdbcStatusLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int newest(UUID referral) {
        return jdbc.sql(NEWEST).param("referral", referral).query(Integer.class).single();
    }

    @Override
    public void issue(StatusLink link, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(REVOKE).param("at", utc(at)).param("referral", link.referral()).update();
        jdbc.sql(ISSUE).param("referral", link.referral()).param("number", link.number())
                .param("agency", link.agency()).param("tokenHash", link.tokenHash())
                .param("expiresOn", link.expiresOn()).param("at", utc(at)).param("by", by.subject()).update();
    }

    @Override
    public Optional<Look> look(String tokenHash, LocalDate today, Instant at) {
        return jdbc.sql(COUNT_A_LOOK).param("tokenHash", tokenHash).param("today", today).param("at", utc(at))
                .param("hourAgo", utc(at.minusSeconds(3600)))
                .query((row, number) -> new Look(row.getObject("referral_id", UUID.class),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("window_from", OffsetDateTime.class).toInstant(), row.getInt("looks")))
                .optional();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
