package uk.deliveryboard.training.audit.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.audit.Audits;
import uk.deliveryboard.training.audit.model.Audit;
import uk.deliveryboard.training.audit.model.Audit.Finding;
import uk.deliveryboard.training.audit.model.Audit.Sampled;

@Repository
class JdbcAudits implements Audits {

    private static final String COUNTING = """
            from training_record
            where agency = :agency and counting and voided_at is null and verification <> 'UNVERIFIED'
              and completed_on <= :day and coalesce(valid_to, date 'infinity') >= :day
            """;
    private static final String OPEN = """
            insert into training_audit (audit_id, agency, as_at, seed, population, version, drawn_at)
            select :id, :agency, :day, :seed, count(*), 1, :now\s""" + COUNTING;
    // the order of the hashes is as good as chance, and anybody can work it out again
    private static final String DRAW = """
            insert into training_audit_record (audit_id, agency, record_id, position)
            select :id, :agency, record_id, row_number() over (order by draw, record_id)
            from (select record_id, sha256(convert_to(:seed || ' ' || record_id, 'UTF8')) as draw\s""" + COUNTING + """
            order by draw, record_id limit :size) drawn""";
    private static final String AUDITS = """
            select audit_id, as_at, seed, population, version from training_audit where agency = :agency
            """;
    private static final String SAMPLE = """
            select a.record_id, s.staff_ref, r.course_family, r.completed_on, r.verification, a.finding
            from training_audit_record a
            join training_record r on r.record_id = a.record_id
            join staff s on s.person_id = r.person_id
            where a.agency = :agency and a.audit_id = :id order by a.position""";
    private static final String NOTE = """
            with raised as (
                update training_audit set version = version + 1
                where agency = :agency and audit_id = :id and version = :version
                  and exists (select from training_audit_record
                              where agency = :agency and audit_id = :id and record_id = :record)
                returning audit_id)
            update training_audit_record a set finding = :finding, found_at = :now
            from raised where a.audit_id = raised.audit_id and a.record_id = :record""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAudits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void draw(String agency, UUID id, LocalDate asAt, String seed, int size) {
        jdbc.sql(OPEN).param("id", id).param("agency", agency).param("day", asAt).param("seed", seed)
                .param("now", now()).update();
        jdbc.sql(DRAW).param("id", id).param("agency", agency).param("day", asAt).param("seed", seed)
                .param("size", size).update();
    }

    @Override
    public Optional<Audit> find(String agency, UUID id) {
        return audits(agency, jdbc.sql(AUDITS + "and audit_id = :id").param("agency", agency).param("id", id))
                .stream().findFirst();
    }

    @Override
    public List<Audit> newest(String agency, int limit) {
        return audits(agency, jdbc.sql(AUDITS + "order by drawn_at desc, audit_id limit :limit")
                .param("agency", agency).param("limit", limit));
    }

    @Override
    public boolean note(String agency, UUID id, UUID recordId, Finding finding, long version) {
        return jdbc.sql(NOTE).param("agency", agency).param("id", id).param("record", recordId)
                .param("finding", finding.name()).param("version", version).param("now", now()).update() == 1;
    }

    private List<Audit> audits(String agency, JdbcClient.StatementSpec query) {
        List<Audit> found = query.query((row, index) -> new Audit(row.getObject("audit_id", UUID.class),
                row.getObject("as_at", LocalDate.class), row.getString("seed"), row.getInt("population"),
                row.getLong("version"), List.of())).list();
        return found.stream().map(audit -> new Audit(audit.id(), audit.asAt(), audit.seed(), audit.population(),
                audit.version(), sample(agency, audit.id()))).toList();
    }

    private List<Sampled> sample(String agency, UUID id) {
        return jdbc.sql(SAMPLE).param("agency", agency).param("id", id).query((row, index) -> {
            String finding = row.getString("finding");
            return new Sampled(row.getObject("record_id", UUID.class), row.getString("staff_ref"),
                    row.getString("course_family"), row.getObject("completed_on", LocalDate.class),
                    row.getString("verification"), finding == null ? null : Finding.valueOf(finding));
        }).list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
