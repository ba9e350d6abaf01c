package uk.deliveryboard.training.completion.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import uk.deliveryboard.training.completion.Checks;
import uk.deliveryboard.training.completion.model.CertificateKind;
import uk.deliveryboard.training.completion.model.CheckRefusal;
import uk.deliveryboard.training.completion.model.CompletionResult;

@Repository
class JdbcChecks implements Checks {

    private static final String UNPROVEN = """
            select r.record_id, s.staff_ref, r.course_code, r.completed_on, r.result, r.received_at,
                   coalesce(c.version, 0) as version, c.media_type, c.sha256, c.attached_at,
                   c.content is not null as attached
            from training_record r
            join staff s on s.person_id = r.person_id
            left join completion_check c on c.record_id = r.record_id
            where r.agency = :agency and r.verification = 'UNVERIFIED' and r.counting and r.voided_at is null
            """;
    private static final String ATTACH = """
            insert into completion_check as c (record_id, agency, version, media_type, sha256, content, attached_at)
            values (:id, :agency, 1, :mediaType, :sha256, :content, :now)
            on conflict (record_id) do update set version = c.version + 1, media_type = excluded.media_type,
                sha256 = excluded.sha256, content = excluded.content, attached_at = excluded.attached_at,
                closed_at = null""";
    private static final String DECIDE = """
            with decision as (
                insert into completion_check_decision (record_id, agency, seen, reason, sha256, decided_by, decided_at)
                values (:id, :agency, :reason::text is null, :reason,
                        (select sha256 from completion_check where record_id = :id and content is not null),
                        :decidedBy, :now))
            insert into completion_check as c (record_id, agency, version, closed_at) values (:id, :agency, 1, :now)
            on conflict (record_id) do update set version = c.version + 1, content = null, closed_at = :now""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(String agency, @Nullable UUID after, int limit) {
        return jdbc.sql(UNPROVEN + """
                  and c.closed_at is null and (:after::uuid is null or r.record_id > :after::uuid)
                order by r.record_id limit :limit""").param("agency", agency).param("after", after)
                .param("limit", limit).query(JdbcChecks::waiting).list();
    }

    @Override
    public Optional<Waiting> hold(String agency, UUID recordId) {
        jdbc.sql("""
                select 1 from staff where person_id = (select person_id from training_record where record_id = :id)
                for no key update""").param("id", recordId).query().listOfRows();
        return jdbc.sql(UNPROVEN + " and r.record_id = :id for no key update of r").param("agency", agency)
                .param("id", recordId).query(JdbcChecks::waiting).optional();
    }

    @Override
    public void attach(String agency, UUID recordId, CertificateKind kind, String sha256, byte[] content) {
        jdbc.sql(ATTACH).param("id", recordId).param("agency", agency).param("mediaType", kind.name())
                .param("sha256", sha256).param("content", content).param("now", now()).update();
    }

    @Override
    public Optional<byte[]> content(UUID recordId) {
        return jdbc.sql("select content from completion_check where record_id = :id and content is not null")
                .param("id", recordId).query((row, index) -> row.getBytes(1)).optional();
    }

    @Override
    public void decide(String agency, UUID recordId, @Nullable CheckRefusal reason, String decidedBy) {
        jdbc.sql(DECIDE).param("id", recordId).param("agency", agency)
                .param("reason", reason == null ? null : reason.name()).param("decidedBy", decidedBy)
                .param("now", now()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        Certificate certificate = row.getBoolean("attached")
                ? new Certificate(CertificateKind.valueOf(row.getString("media_type")), row.getString("sha256"),
                        row.getObject("attached_at", OffsetDateTime.class).toInstant())
                : null;
        return new Waiting(row.getObject("record_id", UUID.class), row.getString("staff_ref"),
                row.getString("course_code"), row.getObject("completed_on", LocalDate.class),
                CompletionResult.valueOf(row.getString("result")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getLong("version"), certificate);
    }
}
