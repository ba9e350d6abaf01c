package uk.deliveryboard.training.fileimport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import uk.deliveryboard.training.fileimport.model.Progress;

/** Files that were taken in, cut into pieces that are worked off in their order. */
public interface FileImports {

    /** Lets nobody else take in the same file for this agency until the transaction ends. */
    void lock(String agency, String fileHash);

    /**
     * The import of the same file, read in the same way, that is still under way or has stored all of its rows. A staff
     * list that was finished is none: sent again later, it may undo what came between.
     */
    Optional<UUID> same(ReceiveFile.Order order);

    void addPiece(UUID importId, String agency, int number, int rows, byte[] packed);

    /** Has its pieces worked off, as soon as the transaction is committed. */
    void add(FileImport file, int pieces, long rows);

    /** What waits to be done, by whichever instance comes first. */
    record Due(UUID importId, String agency) {}

    /** What is due and nobody has hold of, of all agencies. */
    Optional<Due> due(Instant now);

    /**
     * A piece, held until the transaction ends.
     *
     * @param number null where all of them are worked off and what was kept has expired
     */
    record Held(@Nullable Integer number, int attempts, int pieces) {}

    /** @return empty where somebody else has hold of it */
    Optional<Held> hold(UUID importId, Instant now);

    byte[] piece(UUID importId, int number);

    /** What became of a piece. @param csv the rows given back, packed; null where there are none */
    record Worked(long stored, long duplicate, long improved, long refused, byte @Nullable [] csv) {}

    void worked(UUID importId, int number, Worked worked, Instant at);

    /** Has the next piece, or whatever is due next, done at this time. */
    void next(UUID importId, @Nullable Integer number, Instant at);

    /** Tries the same piece again at this time. */
    void postpone(UUID importId, int attempts, Instant at);

    /** Gives the import up: what is not worked off never will be. */
    void fail(UUID importId, Instant at);

    /**
     * Waits until nobody works on it, and has its rows forgotten that were not worked off by then.
     *
     * @param keptUntil until when the rows that were given back can be fetched
     * @return false where there was nothing left to stop
     */
    boolean cancel(UUID importId, String by, Instant at, Instant keptUntil);

    /** Forgets every row that is still kept, and that there is anything to do. */
    void expire(UUID importId, Instant at);

    Optional<FileImport> find(UUID importId);

    /** An import and how far it is. @param keptUntil null where no row of it is kept */
    record Seen(FileImport file, Progress progress, boolean expired, @Nullable Instant finishedAt,
            @Nullable Instant keptUntil) {}

    Optional<Seen> see(UUID importId);

    /** The newest first, those before the given one. */
    List<Seen> before(String agency, @Nullable UUID importId, int limit);

    /** Pieces of which rows were given back, in their order. */
    List<Integer> piecesWithRefused(UUID importId);

    byte[] refused(UUID importId, int number);
}
