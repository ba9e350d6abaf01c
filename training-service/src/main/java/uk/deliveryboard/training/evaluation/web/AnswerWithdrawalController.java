package uk.deliveryboard.training.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.evaluation.WithdrawAnswer;
import uk.deliveryboard.training.evaluation.model.Stage;
import uk.deliveryboard.training.workshop.Workshops;

/** Who answered tells the agency their code, and the agency withdraws for them. The code stands in no address. */
@RestController
@Tag(name = "Evaluation")
class AnswerWithdrawalController {

    private final WithdrawAnswer withdrawAnswer;
    private final Workshops workshops;
    private final Idempotency idempotency;

    AnswerWithdrawalController(WithdrawAnswer withdrawAnswer, Workshops workshops, Idempotency idempotency) {
        this.withdrawAnswer = withdrawAnswer;
        this.workshops = workshops;
        this.idempotency = idempotency;
    }

    record Body(@NotNull Stage stage, @NotNull @Pattern(regexp = "[a-z0-9]{8,40}") String respondent) {}

    record Withdrawn(Stage stage) {}

    @PostMapping("/v1/training/workshops/{id}/evaluations:withdraw")
    @Operation(summary = "Withdraw what somebody answered, by the code under which they did", description = "Until it is told in a group of five. Then the group stays as it is: what is told without an answer would show by the difference what it was.")
    ResponseEntity<byte[]> withdraw(@PathVariable UUID id, @Valid @RequestBody Body body, Caller caller,
            IdempotencyKey key) {
        TrainingAccess.enterEvaluations(caller).orThrow();
        return idempotency.once(key, body, () -> {
            if (workshops.find(caller.agency(), id).isEmpty()) {
                throw new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no workshop with this id.");
            }
            return switch (withdrawAnswer.withdraw(caller.agency(), id, body.stage(), body.respondent())) {
                case WITHDRAWN -> ResponseEntity.ok(new Withdrawn(body.stage()));
                case TOLD -> throw new ProblemException(EvaluationProblem.ANSWER_TOLD,
                        "It is added up with those of four others, under no name. Taken back, it would show by the difference what was answered.",
                        List.of(new FieldError("/respondent", "told", "has an answer that is in a group of five")));
                case UNKNOWN -> throw new ProblemException(EvaluationProblem.ANSWER_UNKNOWN,
                        "Only who answered knows the code: it is tied to nobody.",
                        List.of(new FieldError("/respondent", "unknown", "has not answered at this stage")));
            };
        });
    }
}
