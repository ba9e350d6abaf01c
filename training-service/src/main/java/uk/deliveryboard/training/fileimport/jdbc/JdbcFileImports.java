package uk.deliveryboard.training.fileimport.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.fileimport.FileImport;
import uk.deliveryboard.training.fileimport.FileImports;
import uk.deliveryboard.training.fileimport.ReceiveFile;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Layout;
import uk.deliveryboard.training.fileimport.model.Profile;
import uk.deliveryboard.training.fileimport.model.Progress;
import uk.deliveryboard.training.fileimport.model.Session;

@Repository
class JdbcFileImports implements FileImports {

    private static final String SAME = """
            select import_id from training_import i
            where agency = :agency and file_hash = :hash and kind = :kind and sender = :sender
              and profile = :profile::jsonb and session is not distinct from :session::jsonb and not dry_run and not :dryRun
              and failed_at is null and cancelled_at is null
              and (exists (select from training_import_piece p where p.import_id = i.import_id and p.done_at is null)
                   or kind <> 'STAFF' and not exists (select from training_import_piece p
                                                          where p.import_id = i.import_id and p.refused > 0))
            order by import_id desc limit 1""";
    private static final String ADD = """
            with due as (
                insert into training_import_due (import_id, agency, number, due_at) values (:id, :agency, 0, :now))
            insert into training_import (import_id, agency, kind, dry_run, sender, file_hash, layout, profile,
                session, date_order, order_assumed, row_count, piece_count, received_at, correlation_id)
            values (:id, :agency, :kind, :dryRun, :sender, :hash, :layout::jsonb, :profile::jsonb, :session::jsonb, :order, :assumed,
                :rows, :pieces, :now, :correlationId)""";
    private static final String DUE = """
            select import_id, agency from training_import_due where due_at <= :now
            order by due_at, import_id limit 1 for update skip locked""";
    private static final String HOLD = """
            select d.number, d.attempts, (select piece_count from training_import i where i.import_id = d.import_id)
            from training_import_due d where d.import_id = :id and d.due_at <= :now
            for update of d skip locked""";
    private static final String WORKED = """
            update training_import_piece set rows = null, done_at = :at, stored = :stored, duplicate = :duplicate,
                improved = :improved, refused = :refused, csv = :csv
            where import_id = :id and number = :number and done_at is null""";
    private static final String EXPIRE = """
            with due as (delete from training_import_due where import_id = :id),
                pieces as (update training_import_piece set rows = null, csv = null
                           where import_id = :id and (rows is not null or csv is not null))
            update training_import set expired_at = :now where import_id = :id""";
    private static final String LOCK_UNFINISHED = """
            select import_id from training_import_due where import_id = :id and number is not null for update""";
    private static final String CANCEL = """
            with due as (
                update training_import_due set number = null, attempts = 0, due_at = :until where import_id = :id),
                pieces as (update training_import_piece set rows = null where import_id = :id and done_at is null)
            update training_import set cancelled_at = :at, cancelled_by = :by where import_id = :id""";
    private static final String COLUMNS = """
            select i.import_id, i.agency, i.kind, i.dry_run, i.sender, i.file_hash, i.layout, i.profile, i.session, i.date_order,
                   i.order_assumed, i.received_at, i.correlation_id, i.row_count, i.failed_at, i.cancelled_at,
                   i.expired_at, p.done, p.stored,
                   p.duplicate, p.improved, p.refused, d.due_at,
                   coalesce(i.failed_at, i.cancelled_at, p.finished_at) as over_at
            from training_import i
            cross join lateral (
                select coalesce(sum(row_count) filter (where done_at is not null), 0) as done, sum(stored) as stored,
                       sum(duplicate) as duplicate, sum(improved) as improved, sum(refused) as refused,
                       case when count(*) = count(done_at) then max(done_at) end as finished_at
                from training_import_piece where import_id = i.import_id) p
            left join training_import_due d on d.import_id = i.import_id and d.number is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcFileImports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void lock(String agency, String fileHash) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('import ' || :agency || ' ' || :hash, 0))")
                .param("agency", agency).param("hash", fileHash).query((row, index) -> index).list();
    }

    @Override
    public Optional<UUID> same(ReceiveFile.Order order) {
        return jdbc.sql(SAME).param("agency", order.agency()).param("hash", order.fileHash())
                .param("kind", order.kind().name()).param("sender", order.sender().name())
                .param("profile", json.writeValueAsString(order.profile())).param("session", session(order.session()))
                .param("dryRun", order.dryRun())
                .query(UUID.class).optional();
    }

    @Override
    public void addPiece(UUID importId, String agency, int number, int rows, byte[] packed) {
        jdbc.sql("""
                insert into training_import_piece (import_id, number, agency, row_count, rows)
                values (:id, :number, :agency, :count, :rows)""").param("id", importId).param("number", number)
                .param("agency", agency).param("count", rows).param("rows", packed).update();
    }

    @Override
    public void add(FileImport file, int pieces, long rows) {
        jdbc.sql(ADD).param("id", file.id()).param("agency", file.agency()).param("kind", file.kind().name())
                .param("dryRun", file.dryRun()).param("sender", file.sender().name()).param("hash", file.fileHash())
                .param("layout", json.writeValueAsString(file.layout()))
                .param("profile", json.writeValueAsString(file.profile())).param("session", session(file.session()))
                .param("order", file.order().name())
                .param("assumed", file.orderAssumed()).param("rows", rows).param("pieces", pieces)
                .param("now", time(file.receivedAt())).param("correlationId", file.correlationId()).update();
    }

    @Override
    public Optional<Due> due(Instant now) {
        return jdbc.sql(DUE).param("now", time(now))
                .query((row, index) -> new Due(row.getObject(1, UUID.class), row.getString(2))).optional();
    }

    @Override
    public Optional<Held> hold(UUID importId, Instant now) {
        return jdbc.sql(HOLD).param("id", importId).param("now", time(now))
                .query((row, index) -> new Held(row.getObject(1, Integer.class), row.getInt(2), row.getInt(3)))
                .optional();
    }

    @Override
    public byte[] piece(UUID importId, int number) {
        return jdbc.sql("select rows from training_import_piece where import_id = :id and number = :number")
                .param("id", importId).param("number", number).query((row, index) -> row.getBytes(1)).single();
    }

    @Override
    public void worked(UUID importId, int number, Worked worked, Instant at) {
        jdbc.sql(WORKED).param("id", importId).param("number", number).param("at", time(at))
                .param("stored", worked.stored()).param("duplicate", worked.duplicate())
                .param("improved", worked.improved()).param("refused", worked.refused()).param("csv", worked.csv())
                .update();
    }

    @Override
    public void next(UUID importId, @Nullable Integer number, Instant at) {
        jdbc.sql("update training_import_due set number = :number, attempts = 0, due_at = :at where import_id = :id")
                .param("id", importId).param("number", number).param("at", time(at)).update();
    }

    @Override
    public void postpone(UUID importId, int attempts, Instant at) {
        jdbc.sql("update training_import_due set attempts = :attempts, due_at = :at where import_id = :id")
                .param("id", importId).param("attempts", attempts).param("at", time(at)).update();
    }

    @Override
    public void fail(UUID importId, Instant at) {
        jdbc.sql("update training_import set failed_at = :at where import_id = :id").param("id", importId)
                .param("at", time(at)).update();
    }

    @Override
    public boolean cancel(UUID importId, String by, Instant at, Instant keptUntil) {
        boolean unfinished = jdbc.sql(LOCK_UNFINISHED).param("id", importId).query(UUID.class).optional().isPresent();
        return unfinished && jdbc.sql(CANCEL).param("id", importId).param("by", by).param("at", time(at))
                .param("until", time(keptUntil)).update() == 1;
    }

    @Override
    public void expire(UUID importId, Instant at) {
        jdbc.sql(EXPIRE).param("id", importId).param("now", time(at)).update();
    }

    @Override
    public Optional<FileImport> find(UUID importId) {
        return see(importId).map(Seen::file);
    }

    @Override
    public Optional<Seen> see(UUID importId) {
        return jdbc.sql(COLUMNS + "where i.import_id = :id").param("id", importId).query(this::seen).optional();
    }

    @Override
    public List<Seen> before(String agency, @Nullable UUID importId, int limit) {
        return jdbc.sql(COLUMNS + """
                where i.agency = :agency and (:before::uuid is null or i.import_id < :before::uuid)
                order by i.import_id desc limit :limit""").param("agency", agency).param("before", importId)
                .param("limit", limit).query(this::seen).list();
    }

    @Override
    public List<Integer> piecesWithRefused(UUID importId) {
        return jdbc.sql("""
                select number from training_import_piece where import_id = :id and csv is not null order by number""")
                .param("id", importId).query((row, index) -> row.getInt(1)).list();
    }

    @Override
    public byte[] refused(UUID importId, int number) {
        return jdbc.sql("select csv from training_import_piece where import_id = :id and number = :number")
                .param("id", importId).param("number", number).query((row, index) -> row.getBytes(1)).single();
    }

    private @Nullable String session(@Nullable Session session) {
        return session == null ? null : json.writeValueAsString(session);
    }

    private @Nullable Session session(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, Session.class);
    }

    private Seen seen(ResultSet row, int index) throws SQLException {
        FileImport file = new FileImport(row.getObject("import_id", UUID.class), row.getString("agency"),
                ImportKind.valueOf(row.getString("kind")), row.getBoolean("dry_run"),
                Sender.valueOf(row.getString("sender")), row.getString("file_hash"),
                json.readValue(row.getString("layout"), Layout.class),
                json.readValue(row.getString("profile"), Profile.class), session(row.getString("session")),
                DateOrder.valueOf(row.getString("date_order")), row.getBoolean("order_assumed"),
                Objects.requireNonNull(instant(row, "received_at")), row.getString("correlation_id"));
        Progress progress = new Progress(row.getLong("row_count"), row.getLong("done"), row.getLong("stored"),
                row.getLong("duplicate"), row.getLong("improved"), row.getLong("refused"),
                row.getObject("failed_at") != null, row.getObject("cancelled_at") != null);
        return new Seen(file, progress, row.getObject("expired_at") != null, instant(row, "over_at"),
                instant(row, "due_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
