package uk.deliveryboard.referrals.vault.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.vault.VaultRows;
import uk.deliveryboard.referrals.vault.crypto.KeyRing.Wrapped;

@Repository
class JdbcVaultRows implements VaultRows {

    private static final String ADD_KEY = """
            insert into vault_key (referral_id, agency, board, key_id, wrapped_key, created_at, wrapped_at)
            values (:referral, :agency, :board, :keyId, :wrapped, :at, :at)""";
    private static final String KEY = """
            select referral_id, agency, board, key_id, wrapped_key from vault_key where referral_id = :referral""";
    private static final String ADD_ENTRY = """
            insert into vault_entry (referral_id, field, ciphertext, stored_at)
            values (:referral, :field, :ciphertext, :at)""";
    private static final String ENTRIES = """
            select field, ciphertext from vault_entry where referral_id = :referral order by field""";
    private static final String NOT_WRAPPED_BY = """
            select referral_id, agency, board, key_id, wrapped_key from vault_key
            where key_id <> :keyId and wrapped_key is not null
              and (:after::uuid is null or referral_id > :after::uuid)
            order by referral_id limit :limit for update skip locked""";
    private static final String REWRAP = """
            update vault_key set key_id = :keyId, wrapped_key = :wrapped, wrapped_at = :at
            where referral_id = :referral and wrapped_key is not null""";
    private static final String WRAPPING_KEYS = """
            select distinct key_id from vault_key where wrapped_key is not null""";
    private static final String SHRED_KEY = """
            update vault_key set wrapped_key = null, shredded_at = :at
            where referral_id = :referral and wrapped_key is not null""";
    private static final String DELETE_ENTRIES = "delete from vault_entry where referral_id = :referral";

    private static final String DELETE_TOKENS = "delete from match_token where referral_id = :referral";
    private static final String ADD_TOKENS = """
            insert into match_token (referral_id, token)
            select :referral, t.token from unnest(:tokens::bytea[]) as t (token)""";
    private static final String SHARING = """
            select referral_id from match_token
            where token = any(:tokens::bytea[]) and referral_id <> :referral
            group by referral_id having count(*) >= 2 order by count(*) desc, referral_id desc limit :limit""";

    private final JdbcClient jdbc;

    JdbcVaultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void addKey(Key key, Wrapped wrapped, Instant at) {
        jdbc.sql(ADD_KEY).param("referral", key.referral()).param("agency", key.agency()).param("board", key.board())
                .param("keyId", wrapped.keyId()).param("wrapped", wrapped.bytes()).param("at", utc(at)).update();
    }

    @Override
    public Optional<Key> key(UUID referral) {
        return jdbc.sql(KEY).param("referral", referral).query(JdbcVaultRows::key).optional();
    }

    @Override
    public void addEntry(UUID referral, String field, byte[] ciphertext, Instant at) {
        jdbc.sql(ADD_ENTRY).param("referral", referral).param("field", field).param("ciphertext", ciphertext)
                .param("at", utc(at)).update();
    }

    @Override
    public Map<String, byte[]> entries(UUID referral) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        jdbc.sql(ENTRIES).param("referral", referral).query(row -> {
            entries.put(row.getString("field"), row.getBytes("ciphertext"));
        });
        return entries;
    }

    @Override
    public List<Key> notWrappedBy(String keyId, @Nullable UUID after, int limit) {
        return jdbc.sql(NOT_WRAPPED_BY).param("keyId", keyId).param("after", after).param("limit", limit)
                .query(JdbcVaultRows::key).list();
    }

    @Override
    public void rewrap(UUID referral, Wrapped wrapped, Instant at) {
        jdbc.sql(REWRAP).param("referral", referral).param("keyId", wrapped.keyId()).param("wrapped", wrapped.bytes())
                .param("at", utc(at)).update();
    }

    @Override
    public Set<String> wrappingKeys() {
        return new HashSet<>(jdbc.sql(WRAPPING_KEYS).query((row, number) -> row.getString("key_id")).list());
    }

    @Override
    public void addTokens(UUID referral, Collection<byte[]> tokens) {
        jdbc.sql(ADD_TOKENS).param("referral", referral).param("tokens", tokens.toArray(byte[][]::new)).update();
    }

    @Override
    public List<UUID> sharing(UUID referral, Collection<byte[]> tokens, int limit) {
        return jdbc.sql(SHARING).param("tokens", tokens.toArray(byte[][]::new)).param("referral", referral)
                .param("limit", limit).query((row, number) -> row.getObject("referral_id", UUID.class)).list();
    }

    @Override
    public int shred(UUID referral, Instant at) {
        jdbc.sql(DELETE_TOKENS).param("referral", referral).update();
        int entries = jdbc.sql(DELETE_ENTRIES).param("referral", referral).update();
        jdbc.sql(SHRED_KEY).param("referral", referral).param("at", utc(at)).update();
        return entries;
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        byte[] wrapped = row.getBytes("wrapped_key");
        return new Key(row.getObject("referral_id", UUID.class), row.getString("agency"), row.getString("board"),
                wrapped == null ? null : new Wrapped(row.getString("key_id"), wrapped));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
