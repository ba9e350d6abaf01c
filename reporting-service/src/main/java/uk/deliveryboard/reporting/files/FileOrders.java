package uk.deliveryboard.reporting.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as they are kept, for any instance to answer. Runs in the caller's transaction, in the board's row scope. */
public interface FileOrders {

    /** @param by pseudonymous id of who waits */
    void add(String board, FileOrder order, String by);

    /** @param content null where it could not be made */
    void finish(UUID id, byte @Nullable [] content, Instant at);

    Optional<FileOrder> find(UUID id, String by);

    Optional<byte[]> content(UUID id, String by);

    void forget(Instant orderedBefore);
}
