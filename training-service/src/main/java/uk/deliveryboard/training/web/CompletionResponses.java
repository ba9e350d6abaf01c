package uk.deliveryboard.training.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.training.completion.model.CompletionOutcome;
import uk.deliveryboard.training.completion.model.CompletionRefusal;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.TrainingRecord;
import uk.deliveryboard.training.completion.model.Verification;

/** What is said of completions. */
final class CompletionResponses {

    private CompletionResponses() {}

    enum Outcome {
        RECORDED, DUPLICATE, REJECTED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stored(UUID recordId, String courseCode, LocalDate completedOn, CompletionResult result,
            Verification verification, boolean countsTowardsWrapTarget, @Nullable LocalDate validTo) {

        static Stored of(TrainingRecord record) {
            var evidence = record.evidence();
            return new Stored(record.id(), evidence.courseCode(), record.key().completedOn(), evidence.result(),
                    evidence.verification(), evidence.countsTowardsWrapTarget() && record.key().counting(),
                    evidence.validTo());
        }
    }

    /** @param changed whether anything is on record now that was not before */
    record One(Outcome outcome, boolean changed, Stored record) {}

    /** @param index position in the request, from 0 */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Row(@JsonInclude int index, Outcome outcome, @JsonInclude boolean changed, @Nullable UUID recordId,
            @Nullable Verification verification, List<FieldError> errors) {

        static Row of(int index, CompletionOutcome outcome) {
            return switch (outcome) {
                case CompletionOutcome.Recorded(var record) -> taken(index, Outcome.RECORDED, true, record);
                case CompletionOutcome.Duplicate(var record, var changed) ->
                    taken(index, Outcome.DUPLICATE, changed, record);
                case CompletionOutcome.Refused(var reasons) -> refused(index, fieldErrors("/rows/" + index, reasons));
            };
        }

        private static Row taken(int index, Outcome outcome, boolean changed, TrainingRecord record) {
            return new Row(index, outcome, changed, record.id(), record.evidence().verification(), List.of());
        }

        static Row refused(int index, List<FieldError> errors) {
            return new Row(index, Outcome.REJECTED, false, null, null, errors);
        }
    }

    /** @param changed rows after which something is on record that was not before */
    record Result(long recorded, long duplicate, long rejected, long changed, List<Row> rows) {

        static Result of(List<Row> rows) {
            return new Result(count(rows, Outcome.RECORDED), count(rows, Outcome.DUPLICATE),
                    count(rows, Outcome.REJECTED), rows.stream().filter(Row::changed).count(), rows);
        }

        private static long count(List<Row> rows, Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }
    }

    static List<FieldError> fieldErrors(String parent, List<CompletionRefusal> reasons) {
        return reasons.stream().map(reason -> new FieldError(parent + "/" + reason.field(),
                TrainingProblem.slug(reason), reason.message())).toList();
    }
}
