package uk.deliveryboard.training.completion.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.course.model.Course;

/** Judges submissions. A refusal names everything that is wrong. */
public final class Intake {

    /** Rule T-4: clocks of learning systems may run ahead so far. */
    static final Duration CLOCK_SKEW = Duration.ofHours(24);

    /** Older dates are typing errors: the first Prevent strategy is of 2003. */
    static final LocalDate EARLIEST = LocalDate.of(2003, 1, 1);

    private Intake() {}

    /** What a submission comes to. */
    public sealed interface Judgement {

        record Accepted(RecordKey key, Evidence evidence, SourceRef source) implements Judgement {}

        record Refused(List<CompletionRefusal> reasons) implements Judgement {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * @param personId whom the reference names, or null where it names nobody
     * @param course   what the code names, or null where it names nothing
     */
    public static Judgement judge(Submission submission, @Nullable UUID personId, @Nullable Course course,
            Sender sender, Instant now) {
        List<CompletionRefusal> reasons = new ArrayList<>();
        LocalDate completedOn = submission.completedOn();
        if (completedOn.isAfter(LocalDate.ofInstant(now.plus(CLOCK_SKEW), Quarter.LONDON))) {
            reasons.add(CompletionRefusal.COMPLETED_IN_FUTURE);
        }
        if (completedOn.isBefore(EARLIEST)) {
            reasons.add(CompletionRefusal.COMPLETED_IMPLAUSIBLE);
        }
        Optional<Verification> verification = Verification.of(submission.source(), sender);
        if (verification.isEmpty()) {
            reasons.add(CompletionRefusal.SOURCE_NOT_ALLOWED);
        }
        if (personId == null) {
            reasons.add(CompletionRefusal.STAFF_UNKNOWN);
        }
        if (course == null) {
            reasons.add(CompletionRefusal.COURSE_UNKNOWN);
        }
        if (!reasons.isEmpty() || personId == null || course == null || verification.isEmpty()) {
            return new Judgement.Refused(reasons);
        }
        CompletionResult result = submission.result();
        return new Judgement.Accepted(new RecordKey(personId, course.family(), completedOn, result.counts()),
                new Evidence(verification.get(), result, course.code(), course.countsTowardsWrapTarget(),
                        course.validTo(completedOn)),
                new SourceRef(submission.source(), submission.sourceRecordId()));
    }
}
