package uk.deliveryboard.referrals.audit.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proves a stretch of the access log.
 *
 * @param number   from 1, without gaps
 * @param after    the last row that the seal before covers, 0 for the first seal
 * @param upTo     the last row that this one covers
 * @param rows     how many it covers
 * @param previous head of the seal before, zeros for the first
 * @param order    digest of the rows' content hashes in their order
 * @param content  digest of the same hashes sorted: equal where the same rows stand in another order
 */
public record Seal(long number, long after, long upTo, int rows, byte[] previous, byte[] order, byte[] content,
        Instant sealedAt) {

    private static final byte[] BEGINNING = new byte[32];

    /** A row's place and the hash of its content. */
    public record Row(long seq, byte[] contentHash) {}

    /** A seal and who vouches for it. */
    public record Signed(Seal seal, String keyId, byte[] signature) {}

    /** Seals rows that follow those of the seal before, in their order; there is at least one. */
    public static Seal over(@Nullable Seal before, List<Row> rows, Instant at) {
        return new Seal(before == null ? 1 : before.number + 1, before == null ? 0 : before.upTo,
                rows.getLast().seq(), rows.size(), before == null ? BEGINNING : before.head(), inOrder(rows),
                sorted(rows), at);
    }

    /** What is signed, and what the next seal names. */
    public byte[] head() {
        return new Digest().text("deliveryboard-access-log-seal-v1").text(Long.toString(number))
                .text(Long.toString(after)).text(Long.toString(upTo)).text(Integer.toString(rows)).block(previous)
                .block(order).block(content).text(sealedAt.toString()).bytes();
    }

    boolean follows(@Nullable Seal before) {
        return number == (before == null ? 1 : before.number + 1) && after == (before == null ? 0 : before.upTo)
                && Arrays.equals(previous, before == null ? BEGINNING : before.head());
    }

    static byte[] inOrder(List<Row> rows) {
        byte[] head = BEGINNING;
        for (Row row : rows) {
            head = new Digest().block(head).block(row.contentHash()).bytes();
        }
        return head;
    }

    static byte[] sorted(List<Row> rows) {
        Digest digest = new Digest();
        rows.stream().map(Row::contentHash).sorted(Arrays::compareUnsigned).forEach(digest::block);
        return digest.bytes();
    }
}
