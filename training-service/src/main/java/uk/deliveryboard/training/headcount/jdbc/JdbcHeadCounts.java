package uk.deliveryboard.training.headcount.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.headcount.HeadCounts;
import uk.deliveryboard.training.headcount.model.HeadCount;

@Repository
class JdbcHeadCounts implements HeadCounts {

    private static final String LAST = """
            select in_scope, trained, source, counted_on, version, declared_at from head_count
            where agency = :agency and quarter = :quarter order by version desc limit 1""";
    // the key lets one of two who declare at the same time go first
    private static final String DECLARE = """
            insert into head_count (agency, quarter, version, in_scope, trained, source, counted_on, declared_by,
                                    declared_at)
            select :agency, :quarter, :version + 1, :inScope, :trained, :source, :countedOn, :by, :now
            where :version = (select coalesce(max(version), 0) from head_count
                              where agency = :agency and quarter = :quarter)
            on conflict do nothing""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHeadCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Declared> find(String agency, Quarter quarter) {
        return jdbc.sql(LAST).param("agency", agency).param("quarter", quarter.id())
                .query((row, index) -> new Declared(
                        new HeadCount(row.getInt("in_scope"), row.getObject("trained", Integer.class),
                                HeadCount.Source.valueOf(row.getString("source")),
                                row.getObject("counted_on", LocalDate.class)),
                        row.getLong("version"), row.getObject("declared_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public boolean declare(String agency, Quarter quarter, long version, HeadCount count, String by) {
        return jdbc.sql(DECLARE).param("agency", agency).param("quarter", quarter.id()).param("version", version)
                .param("inScope", count.inScope()).param("trained", count.trained())
                .param("source", count.source().name()).param("countedOn", count.countedOn()).param("by", by)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update() == 1;
    }
}
