package uk.deliveryboard.training.completion.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.deliveryboard.training.completion.model.Intake.Judgement.Accepted;
import uk.deliveryboard.training.course.model.CourseFamily;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerTests {

    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);

    @Property
    void t2_any_order_any_repetition_and_any_split_into_batches_give_the_same_records(
            @ForAll("submissions") List<Accepted> submissions, @ForAll long seed) {
        Random random = new Random(seed);
        List<Accepted> told = new ArrayList<>(submissions);
        submissions.forEach(submission -> {
            while (random.nextInt(3) == 0) {
                told.add(submission);
            }
        });
        Collections.shuffle(told, random);
        List<TrainingRecord> stored = List.of();
        for (int from = 0; from < told.size();) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(4));
            stored = records(stored, told.subList(from, to));
            from = to;
        }

        assertThat(evidence(stored)).isEqualTo(evidence(records(List.of(), submissions)));
    }

    @Property
    void t2_the_highest_verification_stays(@ForAll("submissions") List<Accepted> submissions) {
        Map<RecordKey, Evidence> records = evidence(records(List.of(), submissions));

        submissions.forEach(submission -> assertThat(records.get(submission.key()).verification())
                .isGreaterThanOrEqualTo(submission.evidence().verification()));
    }

    @Property
    void what_was_entered_before_changes_nothing_and_says_so(@ForAll("submissions") List<Accepted> submissions) {
        Ledger again = new Ledger(records(List.of(), submissions), LedgerTests::none);

        assertThat(again.enter(submissions)).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOfSatisfying(CompletionOutcome.Duplicate.class,
                        duplicate -> assertThat(duplicate.changed()).isFalse()));
        assertThat(again.added()).isEmpty();
        assertThat(again.changed()).isEmpty();
    }

    @Property
    void a_record_keeps_its_id(@ForAll("submissions") List<Accepted> first,
            @ForAll("submissions") List<Accepted> second) {
        List<TrainingRecord> before = records(List.of(), first);
        Map<RecordKey, TrainingRecord> after = new HashMap<>();
        records(before, second).forEach(record -> after.put(record.key(), record));

        before.forEach(record -> assertThat(after.get(record.key()).id()).isEqualTo(record.id()));
    }

    /** All records after the submissions, as they would be stored. */
    private static List<TrainingRecord> records(List<TrainingRecord> stored, List<Accepted> submissions) {
        Ledger ledger = new Ledger(stored, key -> UUID.randomUUID());
        ledger.enter(submissions);
        Map<RecordKey, TrainingRecord> records = new HashMap<>();
        stored.forEach(record -> records.put(record.key(), record));
        ledger.changed().forEach(record -> records.put(record.key(), record));
        ledger.added().forEach(record -> assertThat(records.put(record.key(), record)).isNull());
        return List.copyOf(records.values());
    }

    private static Map<RecordKey, Evidence> evidence(List<TrainingRecord> records) {
        Map<RecordKey, Evidence> evidence = new HashMap<>();
        records.forEach(record -> evidence.put(record.key(), record.evidence()));
        return evidence;
    }

    private static UUID none(RecordKey key) {
        throw new AssertionError("nothing is new here, but " + key + " was");
    }

    @Provide
    Arbitrary<List<Accepted>> submissions() {
        Arbitrary<RecordKey> keys = Combinators.combine(Arbitraries.of(PEOPLE),
                Arbitraries.of(CourseFamily.WRAP, CourseFamily.HO_AWARENESS), Arbitraries.integers().between(0, 1),
                Arbitraries.of(true, false))
                .as((person, family, days, counting) -> new RecordKey(person, family, DAY.plusDays(days), counting));
        Arbitrary<Evidence> evidence = Combinators
                .combine(Arbitraries.of(Verification.class), Arbitraries.of(CompletionResult.class),
                        Arbitraries.of("A", "B"), Arbitraries.of(true, false),
                        Arbitraries.of(DAY.plusYears(1), DAY.plusYears(3)).injectNull(0.3))
                .as(Evidence::new);
        return Combinators.combine(keys, evidence, Arbitraries.of(Source.class))
                .as((key, each, source) -> new Accepted(key, each, new SourceRef(source, null))).list().ofMaxSize(12);
    }
}
