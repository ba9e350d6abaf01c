package uk.deliveryboard.referrals.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.audit.AccessEntries;
import uk.deliveryboard.referrals.audit.model.AccessEntry;
import uk.deliveryboard.referrals.audit.model.Action;

@Repository
class JdbcAccessEntries implements AccessEntries {

    private static final String ADD = """
            insert into access_log (id, at, actor, actor_agency, actor_roles, action, resource, referrals, boards,
                                    purpose, reasons, recipient, result_count, correlation_id, flags, content_hash)
            values (:id, :at, :actor, :actorAgency, :actorRoles, :action, :resource, :referrals, :boards,
                    :purpose, :reasons, :recipient, :resultCount, :correlationId, :flags, :contentHash)""";
    private static final String BOARDS_OF = """
            select distinct board from referral where id = any(:referrals) order by board""";
    static final String COLUMNS = """
            select seq, id, at, actor, actor_agency, actor_roles, action, resource, referrals, boards, purpose,
                   reasons, recipient, result_count, correlation_id, flags, content_hash
            from access_log""";
    private static final String OF_REFERRAL = COLUMNS + """

            where referrals @> array[:referral]::uuid[] and seq < :before order by seq desc limit :limit""";

    private final JdbcClient jdbc;

    JdbcAccessEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AccessEntry entry) {
        jdbc.sql(ADD).param("id", entry.id()).param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("actor", entry.actor()).param("actorAgency", entry.actorAgency())
                .param("actorRoles", texts(entry.actorRoles())).param("action", entry.action().name())
                .param("resource", entry.resource()).param("referrals", entry.referrals().toArray(UUID[]::new))
                .param("boards", texts(entry.boards())).param("purpose", entry.purpose())
                .param("reasons", texts(entry.reasons())).param("recipient", entry.recipient())
                .param("resultCount", entry.resultCount()).param("correlationId", entry.correlationId())
                .param("flags", texts(entry.flags())).param("contentHash", entry.contentHash()).update();
    }

    @Override
    public List<String> boardsOf(Collection<UUID> referrals) {
        return jdbc.sql(BOARDS_OF).param("referrals", referrals.toArray(UUID[]::new))
                .query((row, number) -> row.getString("board")).list();
    }

    @Override
    public List<Row> of(UUID referral, long before, int limit) {
        return jdbc.sql(OF_REFERRAL).param("referral", referral).param("before", before).param("limit", limit)
                .query((row, number) -> row(row)).list();
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("seq"), new AccessEntry(row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                row.getString("actor_agency"), list(row, "actor_roles"), Action.valueOf(row.getString("action")),
                row.getString("resource"), Arrays.asList((UUID[]) row.getArray("referrals").getArray()),
                list(row, "boards"), row.getString("purpose"), list(row, "reasons"), row.getString("recipient"),
                row.getInt("result_count"), row.getString("correlation_id"), list(row, "flags")),
                row.getBytes("content_hash"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
