package uk.deliveryboard.training.completion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.training.completion.TrainingRecords.Said;
import uk.deliveryboard.training.completion.model.Evidence;
import uk.deliveryboard.training.completion.model.RecordKey;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.TrainingRecord;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.course.Courses;
import uk.deliveryboard.training.course.model.Course;

/**
 * Takes back what a source said (rule T-3). A record stands as long as another source still says so, on what that
 * proves; otherwise it is void. Taking back again changes nothing; said again, it stands again.
 */
@Component
public class WithdrawCompletions {

    private final TrainingRecords records;
    private final Courses courses;
    private final CompletionEvents events;

    WithdrawCompletions(TrainingRecords records, Courses courses, CompletionEvents events) {
        this.records = records;
        this.courses = courses;
        this.events = events;
    }

    /** @param reasons by what the source calls them */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String agency, Source source, Map<String, WithdrawalReason> reasons) {
        Map<UUID, TrainingRecord> before = reasons.isEmpty()
                ? Map.of()
                : records.lock(agency, source, reasons.keySet()).stream()
                        .collect(Collectors.toMap(TrainingRecord::id, record -> record));
        if (before.isEmpty()) {
            return;
        }
        settle(agency, before, records.withdraw(agency, source, reasons));
    }

    /** What became of a record that somebody takes back. */
    public enum Outcome {
        /** Nothing says so any more. */
        VOID,
        /** Something else says so, by which it stands from now on. */
        STANDS_ON_OTHERS,
        /** Only learning systems say so, and those take back what they say themselves. */
        SYSTEMS_ALONE,
        UNKNOWN
    }

    /** Corrects a record: what files and people said of it is taken back. Entered anew, it is said again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome withdraw(String agency, UUID recordId, WithdrawalReason reason, String by) {
        TrainingRecord before = records.lock(agency, recordId).orElse(null);
        if (before == null) {
            return Outcome.UNKNOWN;
        }
        Set<Source> sources = Arrays.stream(Source.values()).filter(Source::isCorrectedByPeople)
                .collect(Collectors.toSet());
        if (!records.withdraw(agency, recordId, sources, reason, by)) {
            return before.voided() ? Outcome.VOID : Outcome.SYSTEMS_ALONE;
        }
        settle(agency, Map.of(recordId, before), Map.of(recordId, reason));
        return records.said(Set.of(recordId)).isEmpty() ? Outcome.VOID : Outcome.STANDS_ON_OTHERS;
    }

    private void settle(String agency, Map<UUID, TrainingRecord> before, Map<UUID, WithdrawalReason> withdrawn) {
        Map<UUID, List<Said>> left = records.said(withdrawn.keySet()).stream()
                .collect(Collectors.groupingBy(Said::recordId));
        Map<String, Course> known = courses.byCode(left.values().stream().flatMap(List::stream)
                .map(Said::courseCode).collect(Collectors.toSet()));
        List<TrainingRecord> changed = withdrawn.keySet().stream().map(before::get).map(Objects::requireNonNull)
                .map(record -> record.standingOn(left.getOrDefault(record.id(), List.of()).stream()
                        .map(said -> evidence(said, record.key(), known)).toList()))
                .filter(record -> !record.equals(before.get(record.id()))).toList();
        carryOut(agency, changed, withdrawn);
    }

    private void carryOut(String agency, List<TrainingRecord> changed, Map<UUID, WithdrawalReason> reasons) {
        if (changed.isEmpty()) {
            return;
        }
        records.change(changed);
        List<TrainingRecord> counting = changed.stream().filter(record -> record.key().counting()).toList();
        Map<TrainingRecord, WithdrawalReason> voided = new LinkedHashMap<>();
        counting.stream().filter(TrainingRecord::voided)
                .forEach(record -> voided.put(record, Objects.requireNonNull(reasons.get(record.id()))));
        events.voided(agency, voided);
        events.recorded(agency, counting.stream().filter(record -> !record.voided()).toList());
    }

    private static Evidence evidence(Said said, RecordKey key, Map<String, Course> known) {
        Course course = Objects.requireNonNull(known.get(said.courseCode()));
        return new Evidence(said.verification(), said.result(), course.code(), course.countsTowardsWrapTarget(),
                course.validTo(key.completedOn()));
    }
}
