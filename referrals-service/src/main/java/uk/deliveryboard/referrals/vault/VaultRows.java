package uk.deliveryboard.referrals.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.vault.crypto.KeyRing.Wrapped;

/** The rows of the vault as the present transaction may see them: ciphertext only. */
public interface VaultRows {

    /**
     * The data key of a referral.
     *
     * @param wrapped null once shredded
     */
    record Key(UUID referral, String agency, String board, @Nullable Wrapped wrapped) {}

    void addKey(Key key, Wrapped wrapped, Instant at);

    Optional<Key> key(UUID referral);

    void addEntry(UUID referral, String field, byte[] ciphertext, Instant at);

    /** Ciphertexts by field. */
    Map<String, byte[]> entries(UUID referral);

    /** Keys not wrapped by the given one, by referral, after the given one; locked until the transaction ends, those that others work on left out. */
    List<Key> notWrappedBy(String keyId, @Nullable UUID after, int limit);

    void rewrap(UUID referral, Wrapped wrapped, Instant at);

    /** Names of all wrapping keys in use. */
    Set<String> wrappingKeys();

    void addTokens(UUID referral, Collection<byte[]> tokens);

    /** Other referrals that share at least two of the tokens, those with most of them first. */
    List<UUID> sharing(UUID referral, Collection<byte[]> tokens, int limit);

    /** Destroys data key, tokens and entries; gives how many entries there were. */
    int shred(UUID referral, Instant at);
}
