package uk.deliveryboard.referrals.audit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import uk.deliveryboard.referrals.audit.model.Finding.Kind;
import uk.deliveryboard.referrals.audit.model.Verification.Found;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is done to a log that was sealed is found; what is added to it as it should be is not. */
class VerificationTests {

    private static final Instant AT = Instant.parse("2026-10-12T09:00:00Z");

    /** A log with gaps in its numbers, as rolled back transactions leave them, and seals over all but its end. */
    private record Sealed(List<Found> rows, List<Seal.Signed> seals, int covered) {}

    private static Sealed sealed(long seed, int stretches, int tail) {
        Random random = new Random(seed);
        List<Found> rows = new ArrayList<>();
        List<Seal.Signed> seals = new ArrayList<>();
        long seq = 0;
        Seal before = null;
        for (int stretch = 0; stretch < stretches; stretch++) {
            List<Seal.Row> covered = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                seq += 1 + random.nextInt(3);
                rows.add(row(seq, random));
                covered.add(new Seal.Row(seq, rows.getLast().stored()));
            }
            before = Seal.over(before, covered, AT.plusSeconds(stretch));
            seals.add(new Seal.Signed(before, "key", before.head()));
        }
        int covered = rows.size();
        for (int i = 0; i < tail; i++) {
            rows.add(row(++seq, random));
        }
        return new Sealed(rows, seals, covered);
    }

    private static Found row(long seq, Random random) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return new Found(seq, hash, hash);
    }

    private static Verification.Report verify(List<Found> rows, List<Seal.Signed> published,
            List<Seal.Signed> inDatabase) {
        return Verification.verify(published, inDatabase, rows.iterator(),
                signed -> Arrays.equals(signed.signature(), signed.seal().head()));
    }

    private static List<Kind> kinds(Verification.Report report) {
        return report.findings().stream().map(Finding::kind).distinct().toList();
    }

    @Property(tries = 200)
    void a_log_as_it_was_sealed_is_clean(@ForAll long seed, @ForAll @IntRange(max = 6) int stretches,
            @ForAll @IntRange(max = 4) int tail) {
        Sealed log = sealed(seed, stretches, tail);

        Verification.Report report = verify(log.rows, log.seals, log.seals);

        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(log.rows.size());
        assertThat(report.unsealed()).isEqualTo(tail);
    }

    @Property(tries = 300)
    void every_way_of_tampering_with_a_sealed_row_is_found(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int stretches, @ForAll @IntRange(max = 3) int tail) {
        Sealed log = sealed(seed, stretches, tail);
        Random random = new Random(seed + 1);
        int at = random.nextInt(log.covered);
        Found row = log.rows.get(at);

        List<Found> changed = new ArrayList<>(log.rows);
        changed.set(at, new Found(row.seq(), row.stored(), row(0, random).stored()));
        assertThat(kinds(verify(changed, log.seals, log.seals))).containsExactly(Kind.ROW_CHANGED);

        List<Found> rewritten = new ArrayList<>(log.rows);
        rewritten.set(at, row(row.seq(), random));
        assertThat(kinds(verify(rewritten, log.seals, log.seals))).containsExactly(Kind.ROWS_REPLACED);

        List<Found> removed = new ArrayList<>(log.rows);
        removed.remove(at);
        assertThat(kinds(verify(removed, log.seals, log.seals))).contains(Kind.ROWS_REMOVED);

        List<Found> inserted = new ArrayList<>(log.rows);
        inserted.add(at, row(row.seq(), random));
        assertThat(kinds(verify(inserted, log.seals, log.seals))).containsExactly(Kind.ROWS_INSERTED);

        List<Found> cut = log.rows.subList(0, at);
        assertThat(kinds(verify(cut, log.seals, log.seals))).contains(Kind.ROWS_REMOVED, Kind.LOG_CUT_OFF);
    }

    @Property(tries = 200)
    void two_rows_that_changed_places_are_found(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int stretches) {
        Sealed log = sealed(seed, stretches, 0);
        Random random = new Random(seed + 1);
        int one = random.nextInt(log.covered);
        int other = (one + 1 + random.nextInt(log.covered - 1)) % log.covered;
        List<Found> swapped = new ArrayList<>(log.rows);
        swapped.set(one, at(log.rows.get(one).seq(), log.rows.get(other)));
        swapped.set(other, at(log.rows.get(other).seq(), log.rows.get(one)));

        assertThat(kinds(verify(swapped, log.seals, log.seals)))
                .isSubsetOf(Kind.ROWS_REORDERED, Kind.ROWS_REPLACED).isNotEmpty();
    }

    @Property(tries = 200)
    void every_way_of_tampering_with_a_seal_is_found(@ForAll long seed,
            @ForAll @IntRange(min = 2, max = 6) int stretches) {
        Sealed log = sealed(seed, stretches, 0);
        int at = new Random(seed + 1).nextInt(stretches - 1);
        Seal.Signed one = log.seals.get(at);
        List<Seal.Signed> unsigned = new ArrayList<>(log.seals);
        unsigned.set(at, new Seal.Signed(one.seal(), "key", new byte[64]));
        List<Seal.Signed> gap = new ArrayList<>(log.seals);
        gap.remove(at);
        List<Seal.Signed> swapped = new ArrayList<>(log.seals);
        Collections.swap(swapped, at, at + 1);
        List<Seal.Signed> twice = new ArrayList<>(log.seals);
        twice.add(at, one);
        List<Seal.Signed> cut = log.seals.subList(0, at + 1);

        assertThat(kinds(verify(log.rows, unsigned, log.seals))).containsExactly(Kind.SEAL_FORGED);
        assertThat(kinds(verify(log.rows, gap, gap))).contains(Kind.SEAL_FORGED);
        assertThat(kinds(verify(log.rows, swapped, swapped))).contains(Kind.SEAL_FORGED);
        assertThat(kinds(verify(log.rows, twice, twice))).contains(Kind.SEAL_FORGED);
        assertThat(kinds(verify(log.rows, log.seals, cut))).containsExactly(Kind.SEAL_MISSING);
        assertThat(kinds(verify(log.rows, cut, log.seals))).containsExactly(Kind.SEAL_NOT_PUBLISHED);
        assertThat(kinds(verify(List.of(), log.seals, List.of()))).containsExactlyInAnyOrder(Kind.SEAL_MISSING,
                Kind.ROWS_REMOVED, Kind.LOG_CUT_OFF);
    }

    @Property(tries = 100)
    void a_history_rewritten_as_a_whole_does_not_follow_the_seals_that_were_published(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int stretches) {
        Sealed log = sealed(seed, stretches, 0);
        Sealed rewritten = sealed(seed + 1, stretches, 0);

        assertThat(kinds(verify(rewritten.rows, log.seals, rewritten.seals))).contains(Kind.SEAL_MISSING);
        assertThat(Collections.disjoint(log.rows, rewritten.rows)).isTrue();
    }

    private static Found at(long seq, Found row) {
        return new Found(seq, row.stored(), row.computed());
    }
}
