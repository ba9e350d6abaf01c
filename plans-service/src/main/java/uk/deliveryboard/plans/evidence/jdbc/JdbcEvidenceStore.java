package uk.deliveryboard.plans.evidence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.evidence.EvidenceStore;
import uk.deliveryboard.plans.evidence.model.Evidence;
import uk.deliveryboard.plans.evidence.model.Evidence.Mark;
import uk.deliveryboard.plans.evidence.model.EvidenceType;

/** Names no agency in any query: row-level security does. */
@Repository
class JdbcEvidenceStore implements EvidenceStore {

    private static final String ADD = """
            insert into evidence (id, action_id, agency, type, title, as_at, held_by, location, media_type, size, sha256,
                                  submitted_at, submitted_by, version)
            values (:id, :actionId, :agency, :type, :title, :asAt, :heldBy, :location, :mediaType, :size, :sha256,
                    :at, :by, :version)""";
    private static final String EVIDENCE = """
            select id, action_id, agency, type, title, as_at, held_by, location, media_type, size, sha256,
                   submitted_at, submitted_by, verified_at, verified_by, version
            from evidence where action_id = :actionId
            """;

    private final JdbcClient jdbc;

    JdbcEvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Evidence evidence, byte @Nullable [] content) {
        var pointer = evidence.held() instanceof Evidence.Pointer there ? there : null;
        var uploaded = evidence.held() instanceof Evidence.Uploaded here ? here : null;
        jdbc.sql(ADD).param("id", evidence.id()).param("actionId", evidence.actionId())
                .param("agency", evidence.agency()).param("type", evidence.type().name())
                .param("title", evidence.title()).param("asAt", evidence.asAt()).param("heldBy", evidence.heldBy())
                .param("location", pointer == null ? null : pointer.location())
                .param("mediaType", uploaded == null ? null : uploaded.mediaType())
                .param("size", uploaded == null ? null : uploaded.size())
                .param("sha256", uploaded == null ? null : uploaded.sha256())
                .param("at", evidence.submitted().at().atOffset(ZoneOffset.UTC))
                .param("by", evidence.submitted().by()).param("version", evidence.version()).update();
        if (content != null) {
            jdbc.sql("insert into evidence_file (evidence_id, agency, content) values (:id, :agency, :content)")
                    .param("id", evidence.id()).param("agency", evidence.agency()).param("content", content).update();
        }
    }

    @Override
    public Optional<Evidence> find(UUID actionId, UUID id) {
        return jdbc.sql(EVIDENCE + "and id = :id").param("actionId", actionId).param("id", id)
                .query(JdbcEvidenceStore::evidence).optional();
    }

    @Override
    public List<Evidence> of(UUID actionId, @Nullable UUID after, int limit) {
        return jdbc.sql(EVIDENCE + "and (:after::uuid is null or id > :after::uuid) order by id limit :limit")
                .param("actionId", actionId).param("after", after).param("limit", limit)
                .query(JdbcEvidenceStore::evidence).list();
    }

    @Override
    public Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from evidence_file where evidence_id = :id").param("id", id)
                .query((row, index) -> row.getBytes(1)).optional();
    }

    @Override
    public Set<String> titles() {
        return Set
                .copyOf(jdbc.sql("select distinct title from evidence").query((row, index) -> row.getString(1)).set());
    }

    @Override
    public boolean saveVerification(Evidence evidence) {
        Mark mark = Objects.requireNonNull(evidence.verified());
        return jdbc.sql("""
                update evidence set verified_at = :at, verified_by = :by, version = :version
                where id = :id and version = :version - 1""").param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("by", mark.by()).param("version", evidence.version()).param("id", evidence.id()).update() == 1;
    }

    private static Evidence evidence(ResultSet row, int index) throws SQLException {
        String location = row.getString("location");
        Evidence.Held held = location == null
                ? new Evidence.Uploaded(row.getString("media_type"), row.getInt("size"), row.getString("sha256"))
                : new Evidence.Pointer(location);
        return new Evidence(row.getObject("id", UUID.class), row.getObject("action_id", UUID.class),
                row.getString("agency"), EvidenceType.valueOf(row.getString("type")), row.getString("title"),
                row.getObject("as_at", LocalDate.class), row.getString("held_by"), held,
                Objects.requireNonNull(mark(row, "submitted")), mark(row, "verified"), row.getLong("version"));
    }

    private static @Nullable Mark mark(ResultSet row, String what) throws SQLException {
        OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
        return at == null ? null : new Mark(at.toInstant(), row.getString(what + "_by"));
    }
}
