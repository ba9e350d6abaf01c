package uk.deliveryboard.training.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.completion.RecordCompletions;
import uk.deliveryboard.training.completion.model.CompletionOutcome;
import uk.deliveryboard.training.completion.model.CompletionRefusal;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.Submission;

/** One session and who attended it, as its trainer has them on the sheet. */
@RestController
@Tag(name = "Session registers", description = "Who of the caller's agency attended a session")
class RegisterController {

    private static final Map<CompletionRefusal, String> ABOUT_THE_SESSION = Map.of(CompletionRefusal.COURSE_UNKNOWN,
            "/courseCode", CompletionRefusal.COMPLETED_IN_FUTURE, "/heldOn",
            CompletionRefusal.COMPLETED_IMPLAUSIBLE, "/heldOn");

    private final RecordCompletions recordCompletions;
    private final Idempotency idempotency;

    RegisterController(RecordCompletions recordCompletions, Idempotency idempotency) {
        this.recordCompletions = recordCompletions;
        this.idempotency = idempotency;
    }

    /**
     * @param session   what its trainers call it; visible characters without {@code @}
     * @param attendees references of those who attended
     */
    record RegisterBody(@NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,40}") String courseCode,
            @NotNull LocalDate heldOn, @Nullable @Pattern(regexp = "[\\x21-\\x3f\\x41-\\x7e]{1,100}") String session,
            @NotNull @Size(min = 1, max = Batch.MAX_ROWS) List<@NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String> attendees) {}

    @PostMapping("/v1/training/session-registers")
    @Operation(summary = "Record who attended a session", description = "Up to 1,000 attendees, with a result for each")
    ResponseEntity<byte[]> record(@Valid @RequestBody RegisterBody body, Caller caller, IdempotencyKey key) {
        TrainingAccess.recordCompletions(caller).orThrow();
        return idempotency.once(key, body, () -> ResponseEntity.ok(record(body, caller)));
    }

    private CompletionResponses.Result record(RegisterBody body, Caller caller) {
        List<CompletionOutcome> outcomes = recordCompletions.record(caller.agency(),
                CompletionController.sender(caller), body.attendees().stream()
                        .map(attendee -> new Submission(attendee, body.courseCode(), body.heldOn(),
                                CompletionResult.ATTENDED, Source.SESSION_REGISTER, body.session()))
                        .toList());
        List<CompletionResponses.Row> rows = new ArrayList<>();
        for (CompletionOutcome outcome : outcomes) {
            if (outcome instanceof CompletionOutcome.Refused(var reasons)) {
                requireSession(reasons);
                rows.add(CompletionResponses.Row.refused(rows.size(), List.of(new FieldError(
                        "/attendees/" + rows.size(), TrainingProblem.slug(reasons.getFirst()),
                        reasons.getFirst().message()))));
            } else {
                rows.add(CompletionResponses.Row.of(rows.size(), outcome));
            }
        }
        return CompletionResponses.Result.of(rows);
    }

    /** What is wrong with the session is wrong for all of them: nothing is recorded. */
    private static void requireSession(List<CompletionRefusal> reasons) {
        List<CompletionRefusal> session = reasons.stream().filter(ABOUT_THE_SESSION::containsKey).toList();
        if (!session.isEmpty()) {
            throw new ProblemException(CompletionController.problem(session.getFirst()), "Nothing was recorded.",
                    session.stream().map(reason -> new FieldError(ABOUT_THE_SESSION.getOrDefault(reason, ""),
                            TrainingProblem.slug(reason), reason.message())).toList());
        }
    }
}
