package uk.deliveryboard.reporting.signoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.export.ExportFormat;

/** Sign-offs as they are kept. Every method runs in the caller's transaction, in the row scope of the board. */
public interface SignOffs {

    Kept find(String board, Quarter quarter);

    /** @return false where somebody else decided meanwhile */
    boolean save(String board, Quarter quarter, Kept kept, long expected);

    void remember(String board, Quarter quarter, Entry entry);

    void freeze(String board, Quarter quarter, Frozen frozen, String by);

    void approve(String board, Quarter quarter, int version, String by, Instant at);

    void discard(String board, Quarter quarter, int version);

    List<Version> versions(String board, Quarter quarter);

    List<Entry> decisions(String board, Quarter quarter);

    /** Exactly what was published, of a version that was signed off or waits for it. */
    Optional<Publishing.Published> published(String board, Quarter quarter, int version);

    /** A file of a version as it was kept; empty of a version from before files were. */
    Optional<byte[]> file(String board, Quarter quarter, int version, ExportFormat format);

    /** A page of a version as it was kept; empty of a version from before pages were. */
    Optional<byte[]> page(String board, Quarter quarter, int version, KeptPage page);

    /** The same for programs; empty of a version from before that was kept. */
    Optional<byte[]> pageJson(String board, Quarter quarter, int version, KeptPage page);

    /** Canonical JSON of every projection's position. */
    String positions();

    String canonical(SortedMap<String, ?> values);
}
