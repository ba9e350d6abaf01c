package uk.deliveryboard.plans.web.acknowledgement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.acknowledgement.AcknowledgeDocument;
import uk.deliveryboard.plans.acknowledgement.Acknowledgements;
import uk.deliveryboard.plans.acknowledgement.Acknowledgements.Standing;
import uk.deliveryboard.plans.register.Registers;
import uk.deliveryboard.plans.register.model.Entry;
import uk.deliveryboard.plans.register.model.Register;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;

@RestController
@RequestMapping("/v1/registers/model-documents/{documentId}/acknowledgements")
@Tag(name = "Read and acknowledge", description = "How many people of an agency have read a version of a document")
public class AcknowledgementController {

    /** What somebody says who acknowledges. */
    enum Statement {
        READ_AND_UNDERSTOOD
    }

    record AcknowledgeRequest(@NotNull Statement statement) {}

    /** What decides the effect. */
    private record Asked(UUID document, AcknowledgeRequest request) {}

    private final Registers registers;
    private final Acknowledgements acknowledgements;
    private final AcknowledgeDocument acknowledgeDocument;
    private final Idempotency idempotency;

    AcknowledgementController(Registers registers, Acknowledgements acknowledgements,
            AcknowledgeDocument acknowledgeDocument, Idempotency idempotency) {
        this.registers = registers;
        this.acknowledgements = acknowledgements;
        this.acknowledgeDocument = acknowledgeDocument;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Say that you have read this version of a document", description = "Everybody of the agency, for"
            + " themselves; once counts as often as twice. A new version is another entry, and nobody has read it yet.")
    ResponseEntity<byte[]> acknowledge(@PathVariable UUID documentId, @Valid @RequestBody AcknowledgeRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toAcknowledge(caller).orThrow();
        return idempotency.once(key, new Asked(documentId, request), () -> {
            Standing standing = Outcomes.done(acknowledgeDocument.acknowledge(found(documentId), caller.subject()));
            return ResponseEntity.created(URI.create(
                    "/v1/registers/model-documents/" + documentId + "/acknowledgements")).body(standing);
        });
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "Read how many have acknowledged this version", description = "Everybody of the agency. Who they"
            + " are is told to nobody.")
    public ResponseEntity<Standing> read(@PathVariable UUID documentId, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toAcknowledge(caller).orThrow();
        return ResponseEntity.ok(acknowledgements.of(found(documentId).id(), caller.subject()));
    }

    private Entry found(UUID id) {
        return registers.find(id).filter(entry -> entry.register() == Register.MODEL_DOCUMENT).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such document."));
    }
}
