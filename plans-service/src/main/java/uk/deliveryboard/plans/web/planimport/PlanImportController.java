package uk.deliveryboard.plans.web.planimport;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.plan.NewPlan;
import uk.deliveryboard.plans.planimport.ConfirmPlanImport;
import uk.deliveryboard.plans.planimport.ConfirmationOutcome;
import uk.deliveryboard.plans.planimport.TakePlanDocument;
import uk.deliveryboard.plans.planimport.model.PlanImport;
import uk.deliveryboard.plans.planimport.model.ReadPlan;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/plan-imports")
@Tag(name = "Plan imports", description = "Plans of the caller's agency as Word, Excel, OpenDocument or CSV files")
public class PlanImportController {

    private static final String WRITERS = "SPOC, DEPUTY_SPOC or PREVENT_LEAD of the agency. ";
    private static final String PATH = "/v1/plan-imports/";

    private final TakePlanDocument takePlanDocument;
    private final ConfirmPlanImport confirmPlanImport;
    private final DryRuns dryRuns;
    private final Idempotency idempotency;

    PlanImportController(TakePlanDocument takePlanDocument, ConfirmPlanImport confirmPlanImport, DryRuns dryRuns,
            Idempotency idempotency) {
        this.takePlanDocument = takePlanDocument;
        this.confirmPlanImport = confirmPlanImport;
        this.dryRuns = dryRuns;
        this.idempotency = idempotency;
    }

    /** The form of the upload, for its documentation. */
    record Upload(
            @Schema(type = "string", format = "binary", description = ".docx, .xlsx, .odt, .ods or .csv, at most 20 MiB") String file) {}

    /** What decides the effect of a confirmation. */
    private record VersionedConfirmation(ConfirmationRequest confirmation, long version) {}

    record ConfirmedView(UUID planId, String plan, int actions, int leftOut) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Read a plan from a document, as a dry run", description = WRITERS
            + "Nothing becomes a plan before somebody confirms it. The document is not kept; what was read is, for"
            + " seven days. Macros are not run, links not followed, formulas not calculated.", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Upload.class))))
    ResponseEntity<byte[]> read(@Parameter(hidden = true) MultipartHttpServletRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toImportPlans(caller).orThrow();
        try (SentFile file = SentFile.of(request)) {
            ReadPlan read = takePlanDocument.read(file.path()).orElseThrow(() -> new ProblemException(
                    PlatformProblem.UNAVAILABLE, "Other documents are being read. Nothing was stored."));
            return idempotency.once(key, file.sha256(), () -> kept(takePlanDocument.keep(caller.agency(), read)));
        } catch (DocumentRefused e) {
            throw UploadAdvice.problem(e);
        }
    }

    @GetMapping("/{importId}")
    @Transactional(readOnly = true)
    @Operation(summary = "See what was read, what is asked about it and what found no place", description = WRITERS)
    public ResponseEntity<PlanImportView> see(@PathVariable UUID importId, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toImportPlans(caller).orThrow();
        PlanImport read = dryRuns.find(importId).orElseThrow(PlanImportController::noSuchImport);
        return ResponseEntity.ok().eTag(Versions.etag(read.version())).body(PlanImportView.of(read));
    }

    @PostMapping("/{importId}/confirmation")
    @Operation(summary = "Make a draft plan of what was read", description = WRITERS
            + "Each row is taken, taken with corrections, or left out. A row without a title, a part of the duty, a due"
            + " day or an owner is refused unless a correction or a default gives it; then nothing is stored.")
    ResponseEntity<byte[]> confirm(@PathVariable UUID importId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConfirmationRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toImportPlans(caller).orThrow();
        long version = Versions.required(ifMatch);
        NewPlan wanted = dryRuns.planOf(request.plan(), caller.agency());
        return idempotency.once(key, new VersionedConfirmation(request, version),
                () -> confirmed(confirmPlanImport.confirm(importId, version, wanted, request.confirmation())));
    }

    private static ResponseEntity<?> kept(PlanImport read) {
        return ResponseEntity.created(URI.create(PATH + read.id())).eTag(Versions.etag(read.version()))
                .body(PlanImportView.Summary.of(read));
    }

    private static ResponseEntity<?> confirmed(ConfirmationOutcome outcome) {
        return switch (outcome) {
            case ConfirmationOutcome.Confirmed(var plan, int actions, int leftOut) -> {
                String path = "/v1/plans/" + plan.id();
                yield ResponseEntity.created(URI.create(path)).eTag(Versions.etag(plan.version()))
                        .body(new ConfirmedView(plan.id(), path, actions, leftOut));
            }
            case ConfirmationOutcome.NoSuchImport() -> throw noSuchImport();
            case ConfirmationOutcome.Stale() -> throw Versions.stale();
            case ConfirmationOutcome.ConfirmedBefore(UUID planId) -> throw new ProblemException(
                    PlansProblem.PLAN_IMPORT_CONFIRMED, "See /v1/plans/" + planId + ".");
            case ConfirmationOutcome.AgencyNotRegistered() -> throw new ProblemException(
                    PlansProblem.AGENCY_NOT_REGISTERED, "Ask a Prevent lead or an administrator to register it.");
            case ConfirmationOutcome.Refused(var refusals) -> throw PlansProblem.rulesNotMet(refusals);
        };
    }

    private static ProblemException noSuchImport() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such import, or it has expired.");
    }
}
