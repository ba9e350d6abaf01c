package uk.deliveryboard.training.completion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.completion.WithdrawCompletions;
import uk.deliveryboard.training.completion.model.WithdrawalReason;

@RestController
@Tag(name = "Completions", description = "Training completions of the staff of the caller's agency")
class WithdrawalController {

    private final WithdrawCompletions withdrawCompletions;

    WithdrawalController(WithdrawCompletions withdrawCompletions) {
        this.withdrawCompletions = withdrawCompletions;
    }

    /** What was wrong. */
    enum Mistake {
        NEVER_HAPPENED, OTHER_PERSON, CERTIFICATE_REVOKED;

        WithdrawalReason reason() {
            return switch (this) {
                case NEVER_HAPPENED -> WithdrawalReason.VOIDED;
                case OTHER_PERSON -> WithdrawalReason.REASSIGNED;
                case CERTIFICATE_REVOKED -> WithdrawalReason.REVOKED;
            };
        }
    }

    record WithdrawalBody(@NotNull Mistake mistake) {}

    /** @param stands whether another source still says so, by which it goes on */
    record WithdrawalResponse(UUID recordId, boolean stands) {}

    @PutMapping("/v1/training/completions/{recordId}/withdrawal")
    @Transactional
    @Operation(summary = "Take a completion back that was recorded in error", description = "The record is kept and is void: it counts nowhere from now on. Record the right one beside it. Taking back again is the same.")
    public WithdrawalResponse withdraw(@PathVariable UUID recordId, @Valid @RequestBody WithdrawalBody body,
            Caller caller) {
        TrainingAccess.withdrawCompletion(caller).orThrow();
        return switch (withdrawCompletions.withdraw(caller.agency(), recordId, body.mistake().reason(),
                caller.subject())) {
            case VOID -> new WithdrawalResponse(recordId, false);
            case STANDS_ON_OTHERS -> new WithdrawalResponse(recordId, true);
            case SYSTEMS_ALONE -> throw new ProblemException(WithdrawalProblem.COMPLETION_STANDS,
                    "It has to be corrected where it comes from; the system then says so here.");
            case UNKNOWN -> throw new ProblemException(PlatformProblem.NOT_FOUND,
                    "Your agency has no such completion.");
        };
    }
}
