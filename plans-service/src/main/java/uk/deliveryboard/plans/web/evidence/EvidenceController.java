package uk.deliveryboard.plans.web.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.evidence.EvidenceOutcome;
import uk.deliveryboard.plans.evidence.EvidenceStore;
import uk.deliveryboard.plans.evidence.KeepEvidence;
import uk.deliveryboard.plans.evidence.model.Evidence;
import uk.deliveryboard.plans.web.OwnActions;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/plans/{planId}/actions/{taskCode}/evidence")
@Tag(name = "Evidence", description = "Files and pointers that speak for an action")
public class EvidenceController {

    private static final String READERS = "All who may read the plan. ";

    private final OwnActions ownActions;
    private final EvidenceStore store;
    private final KeepEvidence keepEvidence;
    private final Idempotency idempotency;

    EvidenceController(OwnActions ownActions, EvidenceStore store, KeepEvidence keepEvidence,
            Idempotency idempotency) {
        this.ownActions = ownActions;
        this.store = store;
        this.keepEvidence = keepEvidence;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Submit evidence for an action", description = "SPOC, DEPUTY_SPOC or PREVENT_LEAD of the"
            + " agency. Either a location, or the file in Base64: PDF, PNG, JPEG, Word, Excel, OpenDocument or plain"
            + " text, at most 1 MiB.")
    ResponseEntity<byte[]> submit(@PathVariable UUID planId, @PathVariable String taskCode,
            @Valid @RequestBody EvidenceRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        ownActions.refuseAtOnceWithoutRole(caller, planId);
        return idempotency.once(key, request, () -> {
            PlanAction action = ownActions.toChange(caller, planId, taskCode);
            return taken(keepEvidence.submit(action, request.submission(), caller.subject()), planId, taskCode);
        });
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List the evidence for an action", description = READERS + "As it was entered, without files.")
    public ResponseEntity<Cursor.Page<EvidenceView>> list(@PathVariable UUID planId, @PathVariable String taskCode,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        UUID after = Pages.after(cursor, Pages::uuid);
        PlanAction action = ownActions.toRead(caller, planId, taskCode);
        List<EvidenceView> rows = store.of(action.id(), after, limit + 1).stream().map(EvidenceView::of).toList();
        return Cursor.response(Cursor.page(rows, limit, each -> each.id().toString()));
    }

    @GetMapping("/{evidenceId}/content")
    @Transactional(readOnly = true)
    @Operation(summary = "Download the file of a piece of evidence", description = READERS
            + "Always as a download, never to be shown by the browser; compare its SHA-256.")
    public ResponseEntity<byte[]> content(@PathVariable UUID planId, @PathVariable String taskCode,
            @PathVariable UUID evidenceId, @Parameter(hidden = true) Caller caller) {
        Evidence evidence = found(ownActions.toRead(caller, planId, taskCode), evidenceId);
        byte[] file = store.content(evidence.id())
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "It is a pointer, without a file."));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("evidence-" + evidence.id()).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(file);
    }

    @PostMapping("/{evidenceId}/verifications")
    @Operation(summary = "Verify a piece of evidence that somebody else submitted", description = "SPOC, DEPUTY_SPOC,"
            + " PREVENT_LEAD or AUDITOR of the agency.")
    ResponseEntity<byte[]> verify(@PathVariable UUID planId, @PathVariable String taskCode,
            @PathVariable UUID evidenceId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toVerifyEvidence(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, version, () -> {
            Evidence evidence = found(ownActions.toRead(caller, planId, taskCode), evidenceId);
            return taken(keepEvidence.verify(evidence, version, caller.subject()), planId, taskCode);
        });
    }

    private Evidence found(PlanAction action, UUID evidenceId) {
        return store.find(action.id(), evidenceId).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "The action has no such evidence."));
    }

    private static ResponseEntity<?> taken(EvidenceOutcome outcome, UUID planId, String taskCode) {
        return switch (outcome) {
            case EvidenceOutcome.Taken(Evidence evidence) -> ResponseEntity
                    .created(URI.create("/v1/plans/" + planId + "/actions/" + taskCode + "/evidence/" + evidence.id()))
                    .eTag(Versions.etag(evidence.version())).body(EvidenceView.of(evidence));
            case EvidenceOutcome.Refused(var refusals) -> throw PlansProblem.rulesNotMet(refusals);
            case EvidenceOutcome.Stale() -> throw Versions.stale();
            case EvidenceOutcome.NotVerifiable(String why) -> throw new ProblemException(
                    PlansProblem.EVIDENCE_NOT_VERIFIABLE, why);
        };
    }
}
