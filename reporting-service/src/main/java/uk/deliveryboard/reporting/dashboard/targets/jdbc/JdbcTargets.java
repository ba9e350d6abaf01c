package uk.deliveryboard.reporting.dashboard.targets.jdbc;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.targets.CoverageTarget;
import uk.deliveryboard.reporting.dashboard.targets.TargetBook;
import uk.deliveryboard.reporting.dashboard.targets.Targets;

@Repository
class JdbcTargets implements Targets {

    private static final String DECISIONS = """
            select measure, agency_type, percent, effective_from, withdrawn from coverage_target
            where measure = :measure order by matter, sequence""";
    private static final String TYPES = """
            select code, type from board_agency where boards @> array[:board]::text[]""";

    private final JdbcClient jdbc;

    JdbcTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> ofAgencies(Board board, String measure, LocalDate day) {
        TargetBook book = new TargetBook(decisions(measure));
        Map<String, Integer> targets = new HashMap<>();
        jdbc.sql(TYPES).param("board", board.code()).query(row -> {
            String agency = row.getString("code");
            book.on(day, measure, row.getString("type")).ifPresent(percent -> targets.put(agency, percent));
        });
        return targets;
    }

    @Override
    public List<CoverageTarget> history(String measure) {
        return decisions(measure).stream().sorted(Comparator.comparing(CoverageTarget::effectiveFrom)).toList();
    }

    private List<CoverageTarget> decisions(String measure) {
        return jdbc.sql(DECISIONS).param("measure", measure)
                .query((row, index) -> new CoverageTarget(row.getString("measure"), row.getString("agency_type"),
                        row.getInt("percent"), row.getObject("effective_from", LocalDate.class),
                        row.getBoolean("withdrawn")))
                .list();
    }
}
