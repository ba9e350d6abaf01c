package uk.deliveryboard.training.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.completion.RecordCompletions;
import uk.deliveryboard.training.completion.model.CompletionOutcome;
import uk.deliveryboard.training.completion.model.CompletionRefusal;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.web.CompletionResponses.One;
import uk.deliveryboard.training.web.CompletionResponses.Outcome;
import uk.deliveryboard.training.web.CompletionResponses.Stored;
import uk.deliveryboard.training.web.RowReader.Row;

@RestController
@Tag(name = "Completions", description = "Training completions of the staff of the caller's agency")
class CompletionController {

    private final RecordCompletions recordCompletions;
    private final RowReader reader;
    private final Idempotency idempotency;

    CompletionController(RecordCompletions recordCompletions, RowReader reader, Idempotency idempotency) {
        this.recordCompletions = recordCompletions;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @PostMapping("/v1/training/completions")
    @Operation(summary = "Record one completion", description = "201 where it is new, 200 where it was on record")
    ResponseEntity<byte[]> record(@Valid @RequestBody CompletionBody body, Caller caller, IdempotencyKey key) {
        TrainingAccess.recordCompletions(caller).orThrow();
        return idempotency.once(key, body, () -> response(
                recordCompletions.record(caller.agency(), sender(caller), List.of(body.submission())).getFirst()));
    }

    @PostMapping("/v1/training/completions:batch")
    @Operation(summary = "Record up to 1,000 completions, with a result for each row")
    ResponseEntity<byte[]> record(@Valid @RequestBody Batch batch, Caller caller,
            IdempotencyKey key) {
        TrainingAccess.recordCompletions(caller).orThrow();
        return idempotency.once(key, batch, () -> ResponseEntity.ok(record(batch, caller)));
    }

    private CompletionResponses.Result record(Batch batch, Caller caller) {
        List<Row<CompletionBody>> rows = reader.read(batch.rows(), CompletionBody.class);
        Iterator<CompletionOutcome> outcomes = recordCompletions.record(caller.agency(), sender(caller),
                Row.readable(rows).stream().map(CompletionBody::submission).toList()).iterator();
        List<CompletionResponses.Row> results = new ArrayList<>();
        for (Row<CompletionBody> row : rows) {
            results.add(switch (row) {
                case Row.Readable<CompletionBody> _ -> CompletionResponses.Row.of(results.size(), outcomes.next());
                case Row.Unreadable<CompletionBody>(var errors) ->
                    CompletionResponses.Row.refused(results.size(), errors);
            });
        }
        return CompletionResponses.Result.of(results);
    }

    private static ResponseEntity<One> response(CompletionOutcome outcome) {
        return switch (outcome) {
            case CompletionOutcome.Recorded(var record) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new One(Outcome.RECORDED, true, Stored.of(record)));
            case CompletionOutcome.Duplicate(var record, var changed) ->
                ResponseEntity.ok(new One(Outcome.DUPLICATE, changed, Stored.of(record)));
            case CompletionOutcome.Refused(var reasons) ->
                throw new ProblemException(problem(reasons.getFirst()), "Nothing was recorded.",
                        CompletionResponses.fieldErrors("", reasons));
        };
    }

    static TrainingProblem problem(CompletionRefusal reason) {
        return switch (reason) {
            case STAFF_UNKNOWN -> TrainingProblem.STAFF_UNKNOWN;
            case COURSE_UNKNOWN -> TrainingProblem.COURSE_UNKNOWN;
            case COMPLETED_IN_FUTURE -> TrainingProblem.COMPLETED_IN_FUTURE;
            case COMPLETED_IMPLAUSIBLE -> TrainingProblem.COMPLETED_IMPLAUSIBLE;
            case SOURCE_NOT_ALLOWED -> TrainingProblem.SOURCE_NOT_ALLOWED;
        };
    }

    static Sender sender(Caller caller) {
        return caller.has(Role.INTEGRATION_CLIENT) ? Sender.INTEGRATION : Sender.PERSON;
    }
}
