package uk.deliveryboard.training.audit.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sample of the records that count on a day, and what was found of each.
 *
 * @param seed       decides which records are drawn: the same seed draws the same ones from the same records
 * @param population records that counted on that day
 * @param version    raised by each finding
 */
public record Audit(UUID id, LocalDate asAt, String seed, int population, long version, List<Sampled> sample) {

    /** What is found where a record is compared with its evidence. */
    public enum Finding {
        MATCHED, DISCREPANCY, NO_EVIDENCE
    }

    /**
     * A record of the sample.
     *
     * @param finding null until it was looked at
     */
    public record Sampled(UUID recordId, String staffRef, String courseFamily, LocalDate completedOn,
            String verification, @Nullable Finding finding) {}

    public Audit {
        sample = List.copyOf(sample);
    }

    public long found(Finding finding) {
        return sample.stream().filter(each -> each.finding() == finding).count();
    }

    public long open() {
        return sample.stream().filter(each -> each.finding() == null).count();
    }
}
