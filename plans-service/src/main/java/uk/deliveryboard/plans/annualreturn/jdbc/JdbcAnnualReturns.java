package uk.deliveryboard.plans.annualreturn.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.annualreturn.AnnualReturns;
import uk.deliveryboard.plans.annualreturn.model.AcademicYear;
import uk.deliveryboard.plans.annualreturn.model.AnnualReturn;

@Repository
class JdbcAnnualReturns implements AnnualReturns {

    private static final String ADD = """
            insert into annual_return (id, agency, type, year_begins, includes_prevent, submitted_on, location,
                                       recorded_by, version)
            values (:id, :agency, :type, :year, :prevent, :on, :location, :by, :version)
            on conflict (agency, type, year_begins) do nothing""";
    private static final String RETURNS = """
            select id, agency, type, year_begins, includes_prevent, submitted_on, location, version from annual_return
            """;
    private static final String SAVE = """
            update annual_return set includes_prevent = :prevent, submitted_on = :on, location = :location,
                                     recorded_by = :by, version = :version
            where id = :id and version = :version - 1""";

    private final JdbcClient jdbc;

    JdbcAnnualReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(AnnualReturn made, String by) {
        return jdbc.sql(ADD).param("id", made.id()).param("agency", made.agency()).param("type", made.type().name())
                .param("year", made.year().begins()).param("prevent", made.includesPrevent())
                .param("on", made.submittedOn()).param("location", made.location()).param("by", by)
                .param("version", made.version()).update() == 1;
    }

    @Override
    public Optional<AnnualReturn> find(UUID id) {
        return jdbc.sql(RETURNS + "where id = :id").param("id", id).query(JdbcAnnualReturns::made).optional();
    }

    @Override
    public List<AnnualReturn> page(@Nullable UUID after, int limit) {
        return jdbc.sql(RETURNS + "where :after::uuid is null or id > :after::uuid order by id limit :limit")
                .param("after", after).param("limit", limit).query(JdbcAnnualReturns::made).list();
    }

    @Override
    public boolean save(AnnualReturn corrected, String by) {
        return jdbc.sql(SAVE).param("prevent", corrected.includesPrevent()).param("on", corrected.submittedOn())
                .param("location", corrected.location()).param("by", by).param("version", corrected.version())
                .param("id", corrected.id()).update() == 1;
    }

    private static AnnualReturn made(ResultSet row, int index) throws SQLException {
        return new AnnualReturn(row.getObject("id", UUID.class), row.getString("agency"),
                AnnualReturn.Type.valueOf(row.getString("type")), new AcademicYear(row.getInt("year_begins")),
                row.getBoolean("includes_prevent"), row.getObject("submitted_on", LocalDate.class),
                row.getString("location"), row.getLong("version"));
    }
}
