package uk.deliveryboard.training.completion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.completion.CheckCompletion;
import uk.deliveryboard.training.completion.CheckCompletion.Outcome;
import uk.deliveryboard.training.completion.Checks;
import uk.deliveryboard.training.completion.Checks.Waiting;
import uk.deliveryboard.training.completion.model.CertificateKind;
import uk.deliveryboard.training.completion.model.CheckRefusal;

/** The queue of completions that nobody has proven: the Home Office tells employers nothing, so its certificates are looked at. */
@RestController
@Tag(name = "Unverified completions", description = "Completions of your agency that count once somebody has seen their certificate")
class CheckController {

    private static final long LARGEST = 10L * 1024 * 1024;

    private final Checks checks;
    private final CheckCompletion checkCompletion;

    CheckController(Checks checks, CheckCompletion checkCompletion) {
        this.checks = checks;
        this.checkCompletion = checkCompletion;
    }

    record CertificateResponse(String mediaType, String sha256, Instant attachedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingResponse(UUID recordId, String staffRef, String courseCode, LocalDate completedOn,
            Instant receivedAt, @Nullable CertificateResponse certificate, String etag) {

        static WaitingResponse of(Waiting waiting) {
            var certificate = waiting.certificate();
            return new WaitingResponse(waiting.recordId(), waiting.staffRef(), waiting.courseCode(),
                    waiting.completedOn(), waiting.receivedAt(), certificate == null
                            ? null
                            : new CertificateResponse(certificate.kind().mediaType(), certificate.sha256(),
                                    certificate.attachedAt()),
                    Versions.etag(waiting.version()));
        }
    }

    /** @param refused why the certificate proves nothing; left out where it proves the completion */
    record Decision(@Nullable CheckRefusal refused) {}

    @GetMapping("/v1/training/unverified")
    @Transactional(readOnly = true)
    @Operation(summary = "List the completions that wait to be proven")
    public ResponseEntity<Cursor.Page<WaitingResponse>> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        TrainingAccess.verifyCompletions(caller).orThrow();
        List<WaitingResponse> rows = checks.waiting(caller.agency(), after(Cursor.after(cursor)), limit + 1).stream()
                .map(WaitingResponse::of).toList();
        return Cursor.response(Cursor.page(rows, limit, row -> row.recordId().toString()));
    }

    @PutMapping(path = "/v1/training/unverified/{recordId}/certificate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Transactional
    @Operation(summary = "Send the certificate of a completion", description = "PDF, PNG or JPEG of up to 10 MiB, in place of one before. It is deleted once somebody has decided.")
    public ResponseEntity<WaitingResponse> attach(@PathVariable UUID recordId,
            @RequestPart("file") MultipartFile file, Caller caller) throws IOException {
        TrainingAccess.verifyCompletions(caller).orThrow();
        if (file.getSize() > LARGEST) {
            throw new ProblemException(CheckProblem.CERTIFICATE_TOO_LARGE, "Up to 10 MiB.");
        }
        byte[] content = file.getBytes();
        CertificateKind kind = CertificateKind.of(content).orElseThrow(() -> new ProblemException(
                CheckProblem.CERTIFICATE_KIND_UNKNOWN, "Nothing was kept.",
                List.of(new FieldError("file", "kind-unknown", "is neither PDF, PNG nor JPEG"))));
        require(checkCompletion.attach(caller.agency(), recordId, kind, sha256(content), content));
        return response(caller, recordId);
    }

    @GetMapping("/v1/training/unverified/{recordId}/certificate")
    @Transactional(readOnly = true)
    @Operation(summary = "Look at the certificate of a completion")
    public ResponseEntity<byte[]> look(@PathVariable UUID recordId, Caller caller) {
        TrainingAccess.verifyCompletions(caller).orThrow();
        byte[] content = checks.content(recordId).orElseThrow(CheckController::unknown);
        String mediaType = CertificateKind.of(content).orElseThrow(CheckController::unknown).mediaType();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate-" + recordId + "\"")
                .header("Content-Security-Policy", "sandbox").body(content);
    }

    @PutMapping("/v1/training/unverified/{recordId}/decision")
    @Transactional
    @Operation(summary = "Say whether the certificate proves it", description = "Proven, the completion counts. Refused, it leaves the queue until another certificate is sent. The file is deleted either way.")
    public ResponseEntity<Void> decide(@PathVariable UUID recordId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Decision decision, Caller caller) {
        TrainingAccess.verifyCompletions(caller).orThrow();
        require(checkCompletion.decide(caller.agency(), recordId, Versions.required(ifMatch), decision.refused(),
                caller.subject()));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<WaitingResponse> response(Caller caller, UUID recordId) {
        WaitingResponse waiting = WaitingResponse.of(checks.hold(caller.agency(), recordId).orElseThrow());
        return ResponseEntity.ok().eTag(waiting.etag()).body(waiting);
    }

    private static @Nullable UUID after(String cursor) {
        try {
            return cursor.isEmpty() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PlatformProblem.INVALID_CURSOR, "Start again without a cursor.",
                    List.of(new FieldError("?cursor", "invalid", "is not a cursor of ours")));
        }
    }

    private static void require(Outcome outcome) {
        switch (outcome) {
            case DONE -> {
            }
            case UNKNOWN -> throw unknown();
            case STALE -> throw Versions.stale();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "No such completion of your agency waits to be proven.");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
