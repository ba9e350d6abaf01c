package uk.deliveryboard.plans.directory.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.directory.Agencies;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.AgencyType;
import uk.deliveryboard.plans.directory.model.Identifier;
import uk.deliveryboard.plans.directory.model.IdentifierScheme;
import uk.deliveryboard.plans.directory.model.Lineage;
import uk.deliveryboard.plans.directory.model.Sector;
import uk.deliveryboard.platform.time.ClockConfiguration;

@Repository
class JdbcAgencies implements Agencies {

    private static final String ENTER = """
            insert into agency (id, code, name, type, sector, specified_authority, parent, boards, active_from,
                                registered_at, version)
            values (:id, :code, :name, :type, :sector, :specifiedAuthority, :parent, :boards, :activeFrom, :at, :version)
            on conflict (code) do nothing""";
    private static final String REPLACE_COPY = """
            update agency set name = :name, type = :type, sector = :sector, specified_authority = :specifiedAuthority,
                              parent = :parent, boards = :boards, version = :version
            where id = :id and version = :version - 1 and last_day is null""";
    private static final String ADD_REVISION = """
            insert into agency_revision (agency_id, version, valid_from, name, type, sector, specified_authority, parent,
                                         boards, recorded_at, recorded_by)
            values (:id, :version, :validFrom, :name, :type, :sector, :specifiedAuthority, :parent, :boards, :at, :by)""";
    private static final String ENTER_IDENTIFIERS = """
            insert into agency_identifier (agency_id, scheme, value, since)
            select :id, scheme, value, :since from unnest(:schemes::text[], :values::text[]) as i (scheme, value)
            on conflict do nothing""";
    private static final String GIVE_UP_IDENTIFIERS = """
            update agency_identifier set until = :until
            where agency_id = :id and until is null
            and (scheme, value) in (select * from unnest(:schemes::text[], :values::text[]))""";
    /** Identifiers change on the first day of an entry alone. */
    private static final String ENTRIES = """
            select a.id, a.code, r.name, r.type, r.sector, r.specified_authority, r.parent, r.boards, a.active_from,
                   r.valid_from, a.last_day, r.version, i.schemes, i.identifiers
            from agency a join agency_revision r on r.agency_id = a.id
            cross join lateral (
                select coalesce(array_agg(scheme order by scheme, value), '{}') as schemes,
                       coalesce(array_agg(value order by scheme, value), '{}') as identifiers
                from agency_identifier
                where agency_id = a.id and since <= r.valid_from and (until is null or until >= r.valid_from)) as i
            """;
    private static final String NEWEST = ENTRIES + " where a.code = :code and r.version = a.version";
    private static final String AS_OF = ENTRIES
            + " where a.code = :code and r.valid_from <= :on and (a.last_day is null or a.last_day >= :on) order by r.version desc limit 1";
    private static final String HISTORY = ENTRIES + " where a.code = :code order by r.version";
    private static final String AFTER_CODE = ENTRIES + """
             where a.code > :code and r.version = a.version and (:parent::text is null or a.parent = :parent)
            order by a.code limit :limit""";
    private static final String THERE_ON = """
            select exists (select from agency where code = :code and (last_day is null or last_day >= :today))""";
    private static final String ABOVE = """
            with recursive above as (
                select code, parent from agency where code = :parent
                union
                select a.code, a.parent from agency a join above on a.code = above.parent)
            select code from above""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAgencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Entry enter(Agency agency, Instant at, String by) {
        int entered = entry(ENTER, agency).param("code", agency.code()).param("activeFrom", agency.activeFrom())
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
        if (entered == 0) {
            return Entry.CODE_TAKEN;
        }
        addRevision(agency, at, by);
        return named(agency, agency.identifiers()) ? Entry.ENTERED : Entry.IDENTIFIER_TAKEN;
    }

    @Override
    public Addition revise(Agency next, List<Identifier> identifiersBefore, Instant at, String by) {
        if (entry(REPLACE_COPY, next).update() == 0) {
            return Addition.STALE;
        }
        addRevision(next, at, by);
        identifiers(GIVE_UP_IDENTIFIERS, next, without(identifiersBefore, next.identifiers()))
                .param("until", next.validFrom().minusDays(1)).update();
        return named(next, without(next.identifiers(), identifiersBefore))
                ? Addition.ADDED
                : Addition.IDENTIFIER_TAKEN;
    }

    @Override
    public Lineage lineage(@Nullable String parent) {
        if (parent == null) {
            return Lineage.NONE;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('agency-hierarchy'))").query(rs -> {});
        Set<String> codes = new HashSet<>(jdbc.sql(ABOVE).param("parent", parent).query(String.class).list());
        return new Lineage(!codes.isEmpty(), codes);
    }

    @Override
    public Optional<Agency> find(String code) {
        return jdbc.sql(NEWEST).param("code", code).query(JdbcAgencies::agency).optional();
    }

    @Override
    public Optional<Agency> find(String code, LocalDate on) {
        return jdbc.sql(AS_OF).param("code", code).param("on", on).query(JdbcAgencies::agency).optional();
    }

    @Override
    public List<Agency> history(String code) {
        return jdbc.sql(HISTORY).param("code", code).query(JdbcAgencies::agency).list();
    }

    @Override
    public boolean has(String code) {
        return jdbc.sql(THERE_ON).param("code", code).param("today", ClockConfiguration.today(clock))
                .query(Boolean.class).single();
    }

    @Override
    public List<Agency> after(String code, @Nullable String parent, int limit) {
        return jdbc.sql(AFTER_CODE).param("code", code).param("parent", parent).param("limit", limit)
                .query(JdbcAgencies::agency).list();
    }

    private void addRevision(Agency agency, Instant at, String by) {
        entry(ADD_REVISION, agency).param("validFrom", agency.validFrom()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by).update();
    }

    /** Whether none of them names another agency. */
    private boolean named(Agency agency, List<Identifier> identifiers) {
        return identifiers(ENTER_IDENTIFIERS, agency, identifiers).param("since", agency.validFrom())
                .update() == identifiers.size();
    }

    private StatementSpec entry(String sql, Agency agency) {
        Sector sector = agency.sector();
        return jdbc.sql(sql).param("id", agency.id()).param("name", agency.name())
                .param("type", agency.type().name()).param("sector", sector == null ? null : sector.name())
                .param("specifiedAuthority", agency.specifiedAuthority()).param("parent", agency.parent())
                .param("boards", agency.boards().toArray(String[]::new)).param("version", agency.version());
    }

    private StatementSpec identifiers(String sql, Agency agency, List<Identifier> identifiers) {
        return jdbc.sql(sql).param("id", agency.id())
                .param("schemes", identifiers.stream().map(each -> each.scheme().name()).toArray(String[]::new))
                .param("values", identifiers.stream().map(Identifier::value).toArray(String[]::new));
    }

    private static List<Identifier> without(List<Identifier> some, List<Identifier> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
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
                row.getBoolean("specified_authority"), row.getString("parent"), strings(row, "boards"), identifiers,
                row.getObject("active_from", LocalDate.class), row.getObject("valid_from", LocalDate.class),
                row.getObject("last_day", LocalDate.class), row.getLong("version"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
