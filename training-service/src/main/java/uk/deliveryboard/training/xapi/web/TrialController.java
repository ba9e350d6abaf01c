package uk.deliveryboard.training.xapi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.xapi.model.Claim;
import uk.deliveryboard.training.xapi.model.Statement;
import uk.deliveryboard.training.xapi.model.XapiVersion;

/** Reads statements as the intake does, says what they would mean, and keeps nothing. */
@RestController
@Tag(name = "Integrations")
class TrialController {

    private final StatementReader reader;

    TrialController(StatementReader reader) {
        this.reader = reader;
    }

    /** What a statement says. */
    enum Meaning {
        COMPLETION, TAKEN_BACK, VOIDING, NOTHING_OF_TRAINING
    }

    /**
     * @param index      position in the request, from 0
     * @param result     of a completion
     * @param reason     why something is taken back
     * @param courseKeys by which the course is looked up, the first that is known counts
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reading(@JsonInclude int index, Meaning meaning, String verb, @Nullable CompletionResult result,
            @Nullable WithdrawalReason reason, List<String> courseKeys) {

        static Reading of(int index, Statement statement) {
            Optional<Claim> claim = Claim.of(statement);
            if (claim.isEmpty()) {
                return new Reading(index, statement.voids() ? Meaning.VOIDING : Meaning.NOTHING_OF_TRAINING,
                        statement.verb(), null, null, List.of());
            }
            List<String> keys = claim.get().courseKeys();
            return switch (claim.get().kind()) {
                case Claim.Kind.Did(var result) ->
                    new Reading(index, Meaning.COMPLETION, statement.verb(), result, null, keys);
                case Claim.Kind.TakenBack(var reason) ->
                    new Reading(index, Meaning.TAKEN_BACK, statement.verb(), null, reason, keys);
            };
        }
    }

    record Trial(List<Reading> statements) {}

    @PostMapping("/v1/training/integrations:try")
    @Operation(summary = "Try statements without sending them", description = "They are read as /xapi/statements reads those of version 1.0.3, with the same refusals. Nothing is kept.")
    Trial tryOut(@RequestBody(required = false) byte[] body, Caller caller, HttpServletRequest request) {
        TrainingAccess.tryStatements(caller).orThrow();
        List<Statement> statements = reader.batch(body == null ? new byte[0] : body, request, XapiVersion.V1)
                .statements();
        List<Reading> readings = new ArrayList<>();
        for (Statement statement : statements) {
            readings.add(Reading.of(readings.size(), statement));
        }
        return new Trial(readings);
    }
}
