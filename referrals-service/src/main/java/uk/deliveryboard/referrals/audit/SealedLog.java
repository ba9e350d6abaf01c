package uk.deliveryboard.referrals.audit;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.deliveryboard.referrals.audit.model.Seal;
import uk.deliveryboard.referrals.audit.model.Verification;

/** The access log as the sealer sees it: all of it. */
public interface SealedLog {

    /** Waits for those who are adding rows and keeps others from it until the transaction ends: no row comes late. */
    void pause();

    /** At most so many rows after the given one, in their order. */
    List<Seal.Row> rowsAfter(long seq, int limit);

    Optional<Seal.Signed> lastSeal();

    void add(Seal.Signed signed);

    /** Seals with a number above the given one, in their order. */
    List<Seal.Signed> sealsAfter(long number);

    /** Hands over the whole log, in its order, without holding it in memory. */
    <T> T read(Function<Iterator<Verification.Found>, T> reader);
}
