package uk.deliveryboard.referrals.audit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.audit.model.Finding.Kind;

/** Compares the access log with the seals that were published outside the database. */
public final class Verification {

    /**
     * A row as it is found.
     *
     * @param computed hash of the content that it has now
     */
    public record Found(long seq, byte[] stored, byte[] computed) {}

    /**
     * What was found.
     *
     * @param rows     rows looked at
     * @param unsealed of these, rows younger than the last seal: nothing is known of them yet
     */
    public record Report(List<Finding> findings, int seals, long rows, long unsealed) {

        public boolean clean() {
            return findings.isEmpty();
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private final Iterator<Found> rows;
    private @Nullable Found pending;
    private long count;
    private long last;

    private Verification(Iterator<Found> rows) {
        this.rows = rows;
    }

    /**
     * Looks at everything once.
     *
     * @param published   seals from outside the database, in their order
     * @param inDatabase  the database's own copies, in their order
     * @param rows        the log in its order
     * @param isAuthentic whether a seal's signature is that of our key
     */
    public static Report verify(List<Seal.Signed> published, List<Seal.Signed> inDatabase, Iterator<Found> rows,
            Predicate<Seal.Signed> isAuthentic) {
        Verification verification = new Verification(rows);
        verification.seals(published, inDatabase, isAuthentic);
        published.forEach(signed -> verification.stretch(signed.seal()));
        long sealed = verification.count;
        while (verification.next() != null) {
            verification.take();
        }
        if (!published.isEmpty() && verification.last < published.getLast().seal().upTo()) {
            verification.found(Kind.LOG_CUT_OFF, published.getLast().seal().number(), verification.last);
        }
        return new Report(List.copyOf(verification.findings), published.size(), verification.count,
                verification.count - sealed);
    }

    private void seals(List<Seal.Signed> published, List<Seal.Signed> inDatabase,
            Predicate<Seal.Signed> isAuthentic) {
        Seal before = null;
        for (int i = 0; i < published.size(); i++) {
            Seal seal = published.get(i).seal();
            if (!isAuthentic.test(published.get(i)) || !seal.follows(before)) {
                found(Kind.SEAL_FORGED, seal.number(), 0);
            }
            if (i >= inDatabase.size() || !Arrays.equals(inDatabase.get(i).seal().head(), seal.head())) {
                found(Kind.SEAL_MISSING, seal.number(), 0);
            }
            before = seal;
        }
        for (int i = published.size(); i < inDatabase.size(); i++) {
            found(Kind.SEAL_NOT_PUBLISHED, inDatabase.get(i).seal().number(), 0);
        }
    }

    private void stretch(Seal seal) {
        List<Seal.Row> stretch = new ArrayList<>();
        for (Found row = next(); row != null && row.seq() <= seal.upTo(); row = next()) {
            take();
            stretch.add(new Seal.Row(row.seq(), row.stored()));
        }
        if (stretch.size() != seal.rows()) {
            found(stretch.size() < seal.rows() ? Kind.ROWS_REMOVED : Kind.ROWS_INSERTED, seal.number(), 0);
        } else if (!Arrays.equals(Seal.sorted(stretch), seal.content())) {
            found(Kind.ROWS_REPLACED, seal.number(), 0);
        } else if (!Arrays.equals(Seal.inOrder(stretch), seal.order())) {
            found(Kind.ROWS_REORDERED, seal.number(), 0);
        }
    }

    private @Nullable Found next() {
        if (pending == null && rows.hasNext()) {
            pending = rows.next();
        }
        return pending;
    }

    private void take() {
        Found row = pending;
        pending = null;
        if (row != null) {
            count++;
            last = row.seq();
            if (!Arrays.equals(row.stored(), row.computed())) {
                found(Kind.ROW_CHANGED, 0, row.seq());
            }
        }
    }

    private void found(Kind kind, long seal, long seq) {
        findings.add(new Finding(kind, seal, seq));
    }
}
