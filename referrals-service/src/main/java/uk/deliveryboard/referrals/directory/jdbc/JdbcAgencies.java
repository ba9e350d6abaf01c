package uk.deliveryboard.referrals.directory.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.directory.model.Agency;
import uk.deliveryboard.referrals.directory.model.AgencyKind;

@Repository
class JdbcAgencies implements Agencies {

    private static final String AGENCIES_WITH_CODES = """
            select code, organisation_type, boards from agency where code = any(:codes)""";

    private final JdbcClient jdbc;

    JdbcAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Agency> find(String code) {
        return withCodes(List.of(code)).stream().findFirst();
    }

    @Override
    public Map<String, AgencyKind> kinds(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : withCodes(codes).stream().collect(Collectors.toMap(Agency::code, Agency::kind));
    }

    private List<Agency> withCodes(Collection<String> codes) {
        return jdbc.sql(AGENCIES_WITH_CODES).param("codes", codes.toArray(String[]::new))
                .query((row, number) -> agency(row)).list();
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(row.getString("code"), AgencyKind.ofOrganisationType(row.getString("organisation_type")),
                List.of((String[]) row.getArray("boards").getArray()));
    }
}
