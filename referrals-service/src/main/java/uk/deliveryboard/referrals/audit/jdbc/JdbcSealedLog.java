package uk.deliveryboard.referrals.audit.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.audit.AccessEntries;
import uk.deliveryboard.referrals.audit.SealedLog;
import uk.deliveryboard.referrals.audit.model.Seal;
import uk.deliveryboard.referrals.audit.model.Verification;

/** Reads all of the log: within a transaction, with {@code app.audit} set to {@code sealer}. */
@Repository
public class JdbcSealedLog implements SealedLog {

    private static final int FETCH = 1_000;
    private static final String PAUSE = "lock table access_log in share mode";
    private static final String ROWS_AFTER = """
            select seq, content_hash from access_log where seq > :seq order by seq limit :limit""";
    private static final String SEALS = """
            select number, after_seq, up_to_seq, row_count, previous, order_digest, content_digest, sealed_at, key_id,
                   signature
            from audit_seal""";
    private static final String LAST_SEAL = SEALS + " order by number desc limit 1";
    private static final String SEALS_AFTER = SEALS + " where number > :number order by number";
    private static final String ADD = """
            insert into audit_seal (number, after_seq, up_to_seq, row_count, previous, order_digest, content_digest,
                                    sealed_at, key_id, signature)
            values (:number, :after, :upTo, :rows, :previous, :order, :content, :sealedAt, :keyId, :signature)""";
    private static final String EVERYTHING = JdbcAccessEntries.COLUMNS + " order by seq";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    public JdbcSealedLog(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public void pause() {
        jdbc.sql("set local lock_timeout = '500ms'").update();
        jdbc.sql(PAUSE).update();
    }

    @Override
    public List<Seal.Row> rowsAfter(long seq, int limit) {
        return jdbc.sql(ROWS_AFTER).param("seq", seq).param("limit", limit)
                .query((row, number) -> new Seal.Row(row.getLong("seq"), row.getBytes("content_hash"))).list();
    }

    @Override
    public Optional<Seal.Signed> lastSeal() {
        return jdbc.sql(LAST_SEAL).query(JdbcSealedLog::seal).optional();
    }

    @Override
    public void add(Seal.Signed signed) {
        Seal seal = signed.seal();
        jdbc.sql(ADD).param("number", seal.number()).param("after", seal.after()).param("upTo", seal.upTo())
                .param("rows", seal.rows()).param("previous", seal.previous()).param("order", seal.order())
                .param("content", seal.content())
                .param("sealedAt", OffsetDateTime.ofInstant(seal.sealedAt(), ZoneOffset.UTC))
                .param("keyId", signed.keyId()).param("signature", signed.signature()).update();
    }

    @Override
    public List<Seal.Signed> sealsAfter(long number) {
        return jdbc.sql(SEALS_AFTER).param("number", number).query(JdbcSealedLog::seal).list();
    }

    @Override
    public <T> T read(Function<Iterator<Verification.Found>, T> reader) {
        return Objects.requireNonNull(template.execute(connection -> {
            PreparedStatement statement = connection.prepareStatement(EVERYTHING);
            statement.setFetchSize(FETCH);
            return statement;
        }, (PreparedStatement statement) -> {
            try (ResultSet rows = statement.executeQuery()) {
                return reader.apply(new Rows(rows));
            }
        }));
    }

    private static Seal.Signed seal(ResultSet row, int number) throws SQLException {
        return new Seal.Signed(new Seal(row.getLong("number"), row.getLong("after_seq"), row.getLong("up_to_seq"),
                row.getInt("row_count"), row.getBytes("previous"), row.getBytes("order_digest"),
                row.getBytes("content_digest"), row.getObject("sealed_at", OffsetDateTime.class).toInstant()),
                row.getString("key_id"), row.getBytes("signature"));
    }

    /** Rows as they come from the database. */
    private static final class Rows implements Iterator<Verification.Found> {

        private final ResultSet rows;
        private Verification.@Nullable Found next;

        Rows(ResultSet rows) {
            this.rows = rows;
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Verification.Found next() {
            Verification.Found found = next;
            if (found == null) {
                throw new NoSuchElementException();
            }
            advance();
            return found;
        }

        private void advance() {
            try {
                if (!rows.next()) {
                    next = null;
                    return;
                }
                AccessEntries.Row row = JdbcAccessEntries.row(rows);
                next = new Verification.Found(row.seq(), row.contentHash(), row.entry().contentHash());
            } catch (SQLException e) {
                throw new IllegalStateException("the log cannot be read on", e);
            }
        }
    }
}
