package uk.deliveryboard.training.completion;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.completion.model.CompletionOutcome;
import uk.deliveryboard.training.completion.model.Intake;
import uk.deliveryboard.training.completion.model.Intake.Judgement;
import uk.deliveryboard.training.completion.model.Intake.Judgement.Accepted;
import uk.deliveryboard.training.completion.model.Ledger;
import uk.deliveryboard.training.completion.model.RecordKey;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.completion.model.Submission;
import uk.deliveryboard.training.completion.model.TrainingRecord;
import uk.deliveryboard.training.course.Courses;
import uk.deliveryboard.training.course.model.Course;
import uk.deliveryboard.training.staff.Staff;

/** Records completions, any number in a handful of statements. The same submissions again change nothing. */
@Component
public class RecordCompletions {

    private final Agencies agencies;
    private final Staff staff;
    private final Courses courses;
    private final TrainingRecords records;
    private final CompletionEvents events;
    private final Clock clock;

    RecordCompletions(Agencies agencies, Staff staff, Courses courses, TrainingRecords records,
            CompletionEvents events, Clock clock) {
        this.agencies = agencies;
        this.staff = staff;
        this.courses = courses;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** @return one outcome for each submission, in their order */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CompletionOutcome> record(String agency, Sender sender, List<Submission> submissions) {
        agencies.requireRegistered(agency);
        List<Judgement> judgements = judge(agency, sender, submissions);
        List<Accepted> accepted = judgements.stream().filter(Accepted.class::isInstance).map(Accepted.class::cast)
                .toList();
        Iterator<CompletionOutcome> outcomes = write(agency, accepted).iterator();
        return judgements.stream().map(judgement -> switch (judgement) {
            case Judgement.Accepted _ -> outcomes.next();
            case Judgement.Refused(var reasons) -> new CompletionOutcome.Refused(reasons);
        }).toList();
    }

    private List<Judgement> judge(String agency, Sender sender, List<Submission> submissions) {
        Map<String, UUID> people = staff.ids(agency, distinct(submissions, Submission::staffRef));
        Map<String, Course> known = courses.byCode(distinct(submissions, Submission::courseCode));
        Instant now = clock.instant();
        return submissions.stream().map(submission -> Intake.judge(submission, people.get(submission.staffRef()),
                known.get(submission.courseCode()), sender, now)).toList();
    }

    /** Adds what seems new first: the unique key decides what is, also among those who write at the same time. */
    private List<CompletionOutcome> write(String agency, List<Accepted> accepted) {
        if (accepted.isEmpty()) {
            return List.of();
        }
        Map<RecordKey, UUID> ids = new HashMap<>();
        Function<RecordKey, UUID> idOf = key -> ids.computeIfAbsent(key, any -> UuidCreator.getTimeOrderedEpoch());
        Ledger ledger = new Ledger(List.of(), idOf);
        List<CompletionOutcome> outcomes = ledger.enter(accepted);
        Set<UUID> added = records.addMissing(agency, ledger.added());
        List<RecordKey> known = ledger.added().stream().filter(record -> !added.contains(record.id()))
                .map(TrainingRecord::key).toList();
        if (!known.isEmpty()) {
            ledger = new Ledger(records.lock(known), idOf);
            outcomes = ledger.enter(accepted);
        }
        carryOut(agency, ledger, accepted);
        return outcomes;
    }

    private void carryOut(String agency, Ledger ledger, List<Accepted> accepted) {
        if (!ledger.changed().isEmpty()) {
            records.change(ledger.changed());
        }
        records.addOrigins(agency, accepted.stream()
                .map(each -> new TrainingRecords.Origin(ledger.record(each.key()).id(), each)).toList());
        events.recorded(agency, Stream.concat(ledger.added().stream(), ledger.changed().stream())
                .filter(record -> record.key().counting()).toList());
    }

    private static Set<String> distinct(List<Submission> submissions, Function<Submission, String> field) {
        return submissions.stream().map(field).collect(Collectors.toSet());
    }
}
