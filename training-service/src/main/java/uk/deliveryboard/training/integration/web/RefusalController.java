package uk.deliveryboard.training.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.integration.NoteRefusal;

@RestController
@Tag(name = "Integrations")
class RefusalController {

    private final NoteRefusal note;

    RefusalController(NoteRefusal note) {
        this.note = note;
    }

    /** @param client as it named itself */
    record Refusal(@NotNull @Pattern(regexp = "[\\p{Alnum}._:@-]{1,255}") String client) {}

    @PostMapping("/v1/training/integrations:refused")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Note that a system's credentials were refused", description = "For the gateway alone. The answer does not tell whether anybody knows the system.")
    public void refused(@Valid @RequestBody Refusal body, Caller caller) throws Exception {
        TrainingAccess.reportRefusals(caller).orThrow();
        note.of(body.client());
    }
}
