package uk.deliveryboard.referrals.retention.jdbc;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.retention.RetentionRecords;
import uk.deliveryboard.referrals.retention.model.Disposable;
import uk.deliveryboard.referrals.retention.model.Disposal;
import uk.deliveryboard.referrals.retention.model.RetentionRule;

@Repository
class JdbcRetentionRecords implements RetentionRecords {

    private static final String RULES = """
            select code, record_type, states, months, child_review_months, source from retention_rule order by code""";
    private static final String RECORDS = """
            select r.id, r.ref, r.board, r.state, (r.state_facts ->> 'since')::date as ended_on,
                   r.age_band in ('0-10', '11-15', '16-17') as child,
                   (select max(d.retain_until) from disposal d where d.referral_id = r.id) as retain_until,
                   exists (select from legal_hold h where h.referral_id = r.id and h.released_at is null) as held,
                   exists (select from disposal d where d.referral_id = r.id and d.approved_by is not null) as disposed
            from referral r""";
    private static final String ENDED = RECORDS + """

            where r.state = any(:states) and (:after::uuid is null or r.id > :after::uuid)
              and not exists (select from disposal d where d.referral_id = r.id and d.approved_by is not null)
            order by r.id limit :limit""";
    private static final String ONE = RECORDS + " where r.id = :referral";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:referral::text, 31))";
    private static final String WORKED_ON = """
            select exists (select from referral where id = :referral and recorded_by = :subject)
                or exists (select from referral_transition where referral_id = :referral and recorded_by = :subject)
                or exists (select from access_log
                           where referrals @> array[:referral]::uuid[] and actor = :subject
                             and action in ('CREATE', 'ALTER', 'DISCLOSE', 'BREAK_GLASS')
                             and resource not in ('LEGAL_HOLD', 'BREAK_GLASS')
                             and resource not like 'RETENTION:%')""";
    private static final String ADD = """
            insert into disposal (id, referral_id, board, rule, decision, reason, retain_until, recipient, decided_by,
                                  decided_at)
            values (:id, :referral, :board, :rule, :decision, :reason, :until, :recipient, :by, :at)""";
    private static final String DISPOSALS = """
            select id, referral_id, board, rule, decision, reason, retain_until, recipient, decided_by, decided_at,
                   approved_by, approved_at, entries, hash, key_id, signature
            from disposal""";
    private static final String DISPOSAL = DISPOSALS + " where id = :id";
    private static final String OPEN = DISPOSALS + """

            where referral_id = :referral and approved_by is null and decision <> 'RETAIN'""";
    private static final String APPROVE = """
            update disposal set approved_by = :by, approved_at = :at, entries = :entries, hash = :hash,
                                key_id = :keyId, signature = :signature
            where id = :id and approved_by is null""";
    private static final String FORGET_EXTERNAL_REFS = """
            delete from referral_external_ref where referral_id = :referral""";
    private static final String HOLD = """
            insert into legal_hold (id, referral_id, board, reason, placed_by, placed_at)
            values (:id, :referral, :board, :reason, :by, :at) on conflict do nothing""";
    private static final String RELEASE = """
            update legal_hold set released_by = :by, released_at = :at
            where id = :id and released_at is null returning referral_id""";

    private final JdbcClient jdbc;

    JdbcRetentionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RetentionRule> rules() {
        return jdbc.sql(RULES).query((row, number) -> new RetentionRule(row.getString("code"),
                row.getString("record_type"), Arrays.asList((String[]) row.getArray("states").getArray()),
                row.getInt("months"), row.getObject("child_review_months", Integer.class), row.getString("source")))
                .list();
    }

    @Override
    public List<Disposable> ended(List<String> states, @Nullable UUID after, int limit) {
        return jdbc.sql(ENDED).param("states", states.toArray(String[]::new)).param("after", after)
                .param("limit", limit).query(JdbcRetentionRecords::record).list();
    }

    @Override
    public Optional<Disposable> find(UUID referral) {
        jdbc.sql(LOCK).param("referral", referral).query((row, number) -> true).list();
        return jdbc.sql(ONE).param("referral", referral).query(JdbcRetentionRecords::record).optional();
    }

    @Override
    public boolean workedOn(UUID referral, String subject) {
        return jdbc.sql(WORKED_ON).param("referral", referral).param("subject", subject).query(Boolean.class).single();
    }

    @Override
    public void add(Disposal disposal) {
        jdbc.sql(ADD).param("id", disposal.id()).param("referral", disposal.referral())
                .param("board", disposal.board()).param("rule", disposal.rule())
                .param("decision", disposal.decision().name()).param("reason", disposal.reason().name())
                .param("until", disposal.retainUntil()).param("recipient", disposal.recipient())
                .param("by", disposal.decidedBy()).param("at", utc(disposal.decidedAt())).update();
    }

    @Override
    public Optional<Disposal> disposal(UUID id) {
        return jdbc.sql(DISPOSAL).param("id", id).query(JdbcRetentionRecords::disposal).optional();
    }

    @Override
    public Optional<Disposal> open(UUID referral) {
        return jdbc.sql(OPEN).param("referral", referral).query(JdbcRetentionRecords::disposal).optional();
    }

    @Override
    public boolean approve(UUID id, Disposal.Certificate certificate) {
        return jdbc.sql(APPROVE).param("id", id).param("by", certificate.approvedBy())
                .param("at", utc(certificate.approvedAt())).param("entries", certificate.entries())
                .param("hash", certificate.hash()).param("keyId", certificate.keyId())
                .param("signature", certificate.signature()).update() == 1;
    }

    @Override
    public void forgetExternalRefs(UUID referral) {
        jdbc.sql(FORGET_EXTERNAL_REFS).param("referral", referral).update();
    }

    @Override
    public boolean hold(UUID id, Disposable record, String reason, String by, Instant at) {
        return jdbc.sql(HOLD).param("id", id).param("referral", record.referral()).param("board", record.board())
                .param("reason", reason).param("by", by).param("at", utc(at)).update() == 1;
    }

    @Override
    public Optional<UUID> release(UUID hold, String by, Instant at) {
        return jdbc.sql(RELEASE).param("id", hold).param("by", by).param("at", utc(at))
                .query((row, number) -> row.getObject("referral_id", UUID.class)).optional();
    }

    private static Disposable record(ResultSet row, int number) throws SQLException {
        return new Disposable(row.getObject("id", UUID.class), row.getString("ref"), row.getString("board"),
                row.getString("state"), row.getObject("ended_on", LocalDate.class), row.getBoolean("child"),
                row.getObject("retain_until", LocalDate.class), row.getBoolean("held"), row.getBoolean("disposed"));
    }

    private static Disposal disposal(ResultSet row, int number) throws SQLException {
        String approvedBy = row.getString("approved_by");
        return new Disposal(row.getObject("id", UUID.class), row.getObject("referral_id", UUID.class),
                row.getString("board"), row.getString("rule"), Disposal.Decision.valueOf(row.getString("decision")),
                Disposal.Reason.valueOf(row.getString("reason")), row.getObject("retain_until", LocalDate.class),
                row.getString("recipient"), row.getString("decided_by"), instant(row, "decided_at"),
                approvedBy == null
                        ? null
                        : new Disposal.Certificate(approvedBy, instant(row, "approved_at"), row.getInt("entries"),
                                row.getBytes("hash"), row.getString("key_id"), row.getBytes("signature")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
