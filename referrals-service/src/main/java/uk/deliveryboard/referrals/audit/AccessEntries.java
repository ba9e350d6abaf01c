package uk.deliveryboard.referrals.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.deliveryboard.referrals.audit.model.AccessEntry;

/** The access log as the present transaction may see it. */
public interface AccessEntries {

    void add(AccessEntry entry);

    /** Boards of those of the referrals that the transaction sees. */
    List<String> boardsOf(Collection<UUID> referrals);

    /** Who saw or touched a referral, newest first, those before the given row. */
    List<Row> of(UUID referral, long before, int limit);

    /** An entry and its place in the log. */
    record Row(long seq, AccessEntry entry, byte[] contentHash) {}
}
