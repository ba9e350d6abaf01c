package uk.deliveryboard.plans.directory.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.directory.Successions;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.Succession;

@Repository
class JdbcSuccessions implements Successions {

    private static final String END = """
            update agency set last_day = :lastDay where id = :id and version = :version and last_day is null""";
    private static final String GIVE_UP_IDENTIFIERS = """
            update agency_identifier set until = :lastDay where agency_id = :id and until is null""";
    private static final String ADD = """
            insert into agency_succession (agency_id, successors, continued_by, recorded_at, recorded_by)
            values (:id, :successors, :continuedBy, :at, :by)""";
    private static final String OF_AGENCY = """
            select a.last_day, s.successors, s.continued_by
            from agency a join agency_succession s on s.agency_id = a.id where a.code = :code""";
    private static final String PREDECESSORS = """
            from agency a join agency_succession s on s.agency_id = a.id where s.successors @> array[:code]::text[]""";

    private final JdbcClient jdbc;

    JdbcSuccessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('agency-succession'))").query(row -> {});
    }

    @Override
    public boolean add(Agency ended, Succession succession, Instant at, String by) {
        if (jdbc.sql(END).param("lastDay", succession.lastDay()).param("id", ended.id())
                .param("version", ended.version()).update() == 0) {
            return false;
        }
        jdbc.sql(GIVE_UP_IDENTIFIERS).param("lastDay", succession.lastDay()).param("id", ended.id()).update();
        jdbc.sql(ADD).param("id", ended.id()).param("successors", succession.successors().toArray(String[]::new))
                .param("continuedBy", succession.continuedBy()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by).update();
        return true;
    }

    @Override
    public Optional<Succession> of(String code) {
        return jdbc.sql(OF_AGENCY).param("code", code)
                .query((row, index) -> new Succession(row.getObject("last_day", LocalDate.class),
                        Arrays.asList((String[]) row.getArray("successors").getArray()),
                        row.getString("continued_by")))
                .optional();
    }

    @Override
    public Optional<LocalDate> lastDayOfPredecessors(String code) {
        return jdbc.sql("select a.last_day " + PREDECESSORS + " order by a.last_day desc limit 1").param("code", code)
                .query(LocalDate.class).optional();
    }

    @Override
    public List<String> predecessors(String code) {
        return jdbc.sql("select a.code " + PREDECESSORS + " order by a.code").param("code", code)
                .query((row, index) -> row.getString("code")).list();
    }
}
