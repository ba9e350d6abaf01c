package uk.deliveryboard.reporting.submission.jdbc;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.reporting.submission.Reports;
import uk.deliveryboard.reporting.submission.model.ReturnKind;

@Repository
class JdbcReports implements Reports {

    private static final String FIRST_REPORT_BY_AGENCY_AND_KIND = """
            select agency, kind, min(reported_on) as day from agency_report
            where reported_on between :from and :to group by agency, kind""";
    private static final String LAST_REPORT_BY_AGENCY_AND_KIND = """
            select agency, kind, max(reported_on) as day from agency_report
            where reported_on <= :to group by agency, kind""";

    private final JdbcClient jdbc;

    JdbcReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<ReturnKind, LocalDate>> first(LocalDate from, LocalDate to) {
        return days(jdbc.sql(FIRST_REPORT_BY_AGENCY_AND_KIND).param("from", from).param("to", to));
    }

    @Override
    public Map<String, Map<ReturnKind, LocalDate>> last(LocalDate to) {
        return days(jdbc.sql(LAST_REPORT_BY_AGENCY_AND_KIND).param("to", to));
    }

    private static Map<String, Map<ReturnKind, LocalDate>> days(JdbcClient.StatementSpec query) {
        Map<String, Map<ReturnKind, LocalDate>> days = new HashMap<>();
        query.query(row -> {
            days.computeIfAbsent(row.getString("agency"), agency -> new EnumMap<>(ReturnKind.class))
                    .put(ReturnKind.valueOf(row.getString("kind")), row.getObject("day", LocalDate.class));
        });
        return days;
    }
}
