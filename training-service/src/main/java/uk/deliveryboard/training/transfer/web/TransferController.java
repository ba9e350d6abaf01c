package uk.deliveryboard.training.transfer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.transfer.AcceptTransfer;
import uk.deliveryboard.training.transfer.OfferTransfer;
import uk.deliveryboard.training.transfer.TransferOutcome;
import uk.deliveryboard.training.transfer.Transfers;
import uk.deliveryboard.training.transfer.model.TransferRefusal;
import uk.deliveryboard.training.transfer.web.TransferBodies.AcceptanceBody;
import uk.deliveryboard.training.transfer.web.TransferBodies.OfferBody;
import uk.deliveryboard.training.transfer.web.TransferBodies.TransferResponse;

@RestController
@Tag(name = "Transfers", description = "Staff who go from one agency of the area to another, and training that goes along")
class TransferController {

    private static final String PATH = "/v1/training/transfers";

    private final OfferTransfer offerTransfer;
    private final AcceptTransfer acceptTransfer;
    private final Transfers transfers;
    private final Idempotency idempotency;

    TransferController(OfferTransfer offerTransfer, AcceptTransfer acceptTransfer, Transfers transfers,
            Idempotency idempotency) {
        this.offerTransfer = offerTransfer;
        this.acceptTransfer = acceptTransfer;
        this.transfers = transfers;
        this.idempotency = idempotency;
    }

    @PostMapping(PATH)
    @Operation(summary = "Offer a transfer to the agency that one of your staff goes to", description = "From the day named they are a leaver here. Tell the other agency the id of the transfer: it says whom of its staff it means, and never sees your reference.")
    ResponseEntity<byte[]> offer(@Valid @RequestBody OfferBody body, Caller caller, IdempotencyKey key) {
        TrainingAccess.transferStaff(caller).orThrow();
        return idempotency.once(key, body, () -> {
            UUID id = done(offerTransfer.offer(caller.agency(), body.staffRef(), body.toAgency(), body.leftOn()));
            TransferResponse response = response(caller, id);
            return ResponseEntity.created(URI.create(PATH + "/" + id)).eTag(response.etag()).body(response);
        });
    }

    @GetMapping(PATH)
    @Transactional(readOnly = true)
    @Operation(summary = "List the transfers from and to your agency, the newest first")
    public ResponseEntity<Cursor.Page<TransferResponse>> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        TrainingAccess.transferStaff(caller).orThrow();
        List<TransferResponse> rows = transfers.before(caller.agency(), before(Cursor.after(cursor)), limit + 1)
                .stream().map(transfer -> TransferResponse.of(transfer, caller.agency())).toList();
        return Cursor.response(Cursor.page(rows, limit, row -> row.transferId().toString()));
    }

    @GetMapping(PATH + "/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "See a transfer and the completions that go along")
    public ResponseEntity<TransferResponse> see(@PathVariable UUID id, Caller caller) {
        TrainingAccess.transferStaff(caller).orThrow();
        return ok(response(caller, id));
    }

    @PutMapping(PATH + "/{id}/acceptance")
    @Transactional
    @Operation(summary = "Accept a transfer for one of your staff", description = "Whoever is not on your list yet is put on it with joiner. What was proven at the employer before counts here from now on.")
    public ResponseEntity<TransferResponse> accept(@PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AcceptanceBody body, Caller caller) {
        TrainingAccess.transferStaff(caller).orThrow();
        done(acceptTransfer.accept(caller.agency(), id, Versions.required(ifMatch), body.staffRef(), body.entry()));
        return ok(response(caller, id));
    }

    @PutMapping(PATH + "/{id}/withdrawal")
    @Transactional
    @Operation(summary = "Take back a transfer that nobody has accepted", description = "The person stays a leaver until your list of staff says otherwise.")
    public ResponseEntity<TransferResponse> withdraw(@PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        TrainingAccess.transferStaff(caller).orThrow();
        done(offerTransfer.withdraw(caller.agency(), id, Versions.required(ifMatch)));
        return ok(response(caller, id));
    }

    private TransferResponse response(Caller caller, UUID id) {
        return transfers.find(caller.agency(), id)
                .map(transfer -> TransferResponse.of(transfer, caller.agency()))
                .orElseThrow(TransferController::unknown);
    }

    private static ResponseEntity<TransferResponse> ok(TransferResponse response) {
        return ResponseEntity.ok().eTag(response.etag()).body(response);
    }

    private static UUID done(TransferOutcome outcome) {
        return switch (outcome) {
            case TransferOutcome.Done(var id, _) -> id;
            case TransferOutcome.Unknown() -> throw unknown();
            case TransferOutcome.Stale() -> throw Versions.stale();
            case TransferOutcome.Refused(var reasons) -> throw new ProblemException(
                    reasons.stream().anyMatch(TransferRefusal::isConflict)
                            ? TransferProblem.TRANSFER_CONFLICT
                            : TransferProblem.TRANSFER_REFUSED,
                    "Nothing was changed.", reasons.stream().map(TransferController::error).toList());
        };
    }

    private static FieldError error(TransferRefusal reason) {
        return new FieldError(reason.field().isEmpty() ? "" : "/" + reason.field(),
                reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.message());
    }

    private static @Nullable UUID before(String cursor) {
        try {
            return cursor.isEmpty() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PlatformProblem.INVALID_CURSOR, "Start again without a cursor.",
                    List.of(new FieldError("?cursor", "invalid", "is not a cursor of ours")));
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such transfer from or to your agency.");
    }
}
