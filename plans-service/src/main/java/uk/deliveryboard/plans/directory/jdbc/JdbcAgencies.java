package uk.deliveryboard.plans.directory.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.directory.Agencies;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.AgencyType;
import uk.deliveryboard.plans.directory.model.Identifier;
import uk.deliveryboard.plans.directory.model.IdentifierScheme;
import uk.deliveryboard.plans.directory.model.Sector;

@Repository
class JdbcAgencies implements Agencies {

    private static final String ENTER = """
            insert into agency (id, code, name, type, sector, specified_authority, boards, active_from, registered_at,
                                version)
            values (:id, :code, :name, :type, :sector, :specifiedAuthority, :boards, :activeFrom, :at, :version)
            on conflict (code) do nothing""";
    private static final String ENTER_IDENTIFIERS = """
            insert into agency_identifier (agency_id, scheme, value)
            select :id, * from unnest(:schemes::text[], :values::text[])
            on conflict do nothing""";
    private static final String AGENCIES = """
            select a.id, a.code, a.name, a.type, a.sector, a.specified_authority, a.boards, a.active_from, a.version,
                   array(select i.scheme from agency_identifier i where i.agency_id = a.id order by i.scheme, i.value)
                       as schemes,
                   array(select i.value from agency_identifier i where i.agency_id = a.id order by i.scheme, i.value)
                       as identifiers
            from agency a""";
    private static final String BY_CODE = AGENCIES + " where a.code = :code";
    private static final String AFTER_CODE = AGENCIES + " where a.code > :code order by a.code limit :limit";

    private final JdbcClient jdbc;

    JdbcAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Entry enter(Agency agency, Instant at) {
        Sector sector = agency.sector();
        int entered = jdbc.sql(ENTER).param("id", agency.id()).param("code", agency.code())
                .param("name", agency.name()).param("type", agency.type().name())
                .param("sector", sector == null ? null : sector.name())
                .param("specifiedAuthority", agency.specifiedAuthority())
                .param("boards", agency.boards().toArray(String[]::new)).param("activeFrom", agency.activeFrom())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("version", agency.version()).update();
        if (entered == 0) {
            return Entry.CODE_TAKEN;
        }
        List<Identifier> identifiers = agency.identifiers();
        int named = jdbc.sql(ENTER_IDENTIFIERS).param("id", agency.id())
                .param("schemes", identifiers.stream().map(each -> each.scheme().name()).toArray(String[]::new))
                .param("values", identifiers.stream().map(Identifier::value).toArray(String[]::new)).update();
        return named == identifiers.size() ? Entry.ENTERED : Entry.IDENTIFIER_TAKEN;
    }

    @Override
    public Optional<Agency> find(String code) {
        return jdbc.sql(BY_CODE).param("code", code).query(JdbcAgencies::agency).optional();
    }

    @Override
    public boolean has(String code) {
        return jdbc.sql("select exists (select from agency where code = :code)").param("code", code)
                .query(Boolean.class).single();
    }

    @Override
    public List<Agency> after(String code, int limit) {
        return jdbc.sql(AFTER_CODE).param("code", code).param("limit", limit).query(JdbcAgencies::agency).list();
    }

    private static Agency agency(ResultSet row, int index) throws SQLException {
        String sector = row.getString("sector");
        List<String> schemes = strings(row, "schemes");
        List<String> values = strings(row, "identifiers");
        List<Identifier> identifiers = new ArrayList<>();
        for (int i = 0; i < schemes.size(); i++) {
            identifiers.add(new Identifier(IdentifierScheme.valueOf(schemes.get(i)), values.get(i)));
        }
        return new Agency(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"),
                AgencyType.valueOf(row.getString("type")), sector == null ? null : Sector.valueOf(sector),
                row.getBoolean("specified_authority"), strings(row, "boards"), identifiers,
                row.getObject("active_from", LocalDate.class), row.getLong("version"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
