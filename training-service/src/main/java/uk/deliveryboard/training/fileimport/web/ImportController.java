package uk.deliveryboard.training.fileimport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.fileimport.FileImports.Seen;
import uk.deliveryboard.training.fileimport.FileRefused;
import uk.deliveryboard.training.fileimport.ReceiveFile;
import uk.deliveryboard.training.fileimport.ReceiveFile.Order;
import uk.deliveryboard.training.fileimport.ReceiveFile.Received;
import uk.deliveryboard.training.fileimport.SeeImports;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Session;
import uk.deliveryboard.training.fileimport.model.row.RefusedRows;

@RestController
@Tag(name = "Imports", description = "Files of completions or staff of the caller's agency: CSV, Excel, OpenDocument or JSON lines")
class ImportController {

    private final ReceiveFile receiveFile;
    private final SeeImports seeImports;
    private final ProgressStream stream;
    private final SavedProfiles profiles;
    private final Idempotency idempotency;

    ImportController(ReceiveFile receiveFile, SeeImports seeImports, ProgressStream stream, SavedProfiles profiles,
            Idempotency idempotency) {
        this.receiveFile = receiveFile;
        this.seeImports = seeImports;
        this.stream = stream;
        this.profiles = profiles;
        this.idempotency = idempotency;
    }

    @PostMapping(path = "/v1/training/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Send a file", description = "202: every row is stored here and will be worked off, whatever happens. 200: the same file was sent before, and its import is this one. A register says beside the file which course was held and when. With dry-run its rows are judged, piece by piece, and none is stored.")
    ResponseEntity<byte[]> receive(@RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "COMPLETIONS") ImportKind kind,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(name = "date-order", required = false) @Nullable GivenOrder order,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") String course,
            @RequestParam(name = "held-on", required = false) @Nullable LocalDate heldOn,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[\\x21-\\x3f\\x41-\\x7e]{1,100}") String session,
            Caller caller, IdempotencyKey key) {
        allow(caller, kind);
        Session held = session(kind, course, heldOn, session);
        try (ReceivedUpload upload = ReceivedUpload.of(file)) {
            Order ordered = new Order(caller.agency(), kind, dryRun,
                    caller.has(Role.INTEGRATION_CLIENT) ? Sender.INTEGRATION : Sender.PERSON, upload.sha256(),
                    profiles.named(caller.agency(), profile, kind, GivenOrder.model(order)), held);
            return idempotency.once(key, ordered, () -> {
                Received received = receiveFile.receive(upload.path(), ordered);
                return ResponseEntity.status(received.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                        .location(URI.create(ImportResponse.PATH + received.importId()))
                        .body(response(received.importId()));
            });
        } catch (FileRefused e) {
            throw ImportAdvice.problem(e);
        }
    }

    @GetMapping("/v1/training/imports")
    @Operation(summary = "List the imports of your agency, the newest first")
    ResponseEntity<Cursor.Page<ImportResponse>> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        allow(caller, ImportKind.COMPLETIONS);
        List<ImportResponse> rows = seeImports.before(caller.agency(), before(Cursor.after(cursor)), limit + 1).stream()
                .map(ImportResponse::of).toList();
        return Cursor.response(Cursor.page(rows, limit, row -> row.importId().toString()));
    }

    @GetMapping("/v1/training/imports/{importId}")
    @Operation(summary = "See how far an import is")
    ResponseEntity<ImportResponse> see(@PathVariable UUID importId, Caller caller) {
        allow(caller, ImportKind.COMPLETIONS);
        ImportResponse response = response(importId);
        return response.state().isOver()
                ? ResponseEntity.ok(response)
                : ResponseEntity.ok().header(HttpHeaders.RETRY_AFTER, "1").body(response);
    }

    @GetMapping(path = "/v1/training/imports/{importId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Watch an import", description = "Events progress and, at the end, done, each with the import as JSON.")
    void watch(@PathVariable UUID importId, Caller caller, HttpServletResponse response) throws IOException {
        allow(caller, ImportKind.COMPLETIONS);
        stream.write(seen(importId), response);
    }

    @GetMapping(path = "/v1/training/imports/{importId}/errors.csv", produces = {"text/csv",
            MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "Fetch the rows that were refused", description = "All of them, with the columns of your file and the reasons: mend it and send it again as it is. Kept for seven days.")
    void errors(@PathVariable UUID importId, Caller caller, HttpServletResponse response) throws IOException {
        allow(caller, ImportKind.COMPLETIONS);
        Seen seen = seen(importId);
        if (!seen.progress().state().isOver()) {
            throw new ProblemException(ImportProblem.IMPORT_UNDER_WAY, "Rows may still be refused.");
        }
        if (seen.expired()) {
            throw new ProblemException(ImportProblem.IMPORT_EXPIRED, "Send the file again.");
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-" + importId + ".csv\"");
        OutputStream out = response.getOutputStream();
        out.write(RefusedRows.header(seen.file().layout()).getBytes(StandardCharsets.UTF_8));
        seeImports.refused(importId, out);
    }

    private static void allow(Caller caller, ImportKind kind) {
        switch (kind) {
            case COMPLETIONS, REGISTER -> TrainingAccess.recordCompletions(caller).orThrow();
            case STAFF -> TrainingAccess.keepStaff(caller).orThrow();
        }
    }

    /** A register needs its session, and nothing else has one. */
    private static @Nullable Session session(ImportKind kind, @Nullable String course, @Nullable LocalDate heldOn,
            @Nullable String name) {
        boolean register = kind == ImportKind.REGISTER;
        List<FieldError> errors = new ArrayList<>();
        Map<String, Boolean> said = new TreeMap<>(Map.of("?course", course != null, "?held-on", heldOn != null));
        said.forEach((parameter, given) -> {
            if (given != register) {
                errors.add(new FieldError(parameter, register ? "missing" : "not-for-this-kind",
                        register ? "is needed for a register" : "is for registers only"));
            }
        });
        if (name != null && !register) {
            errors.add(new FieldError("?session", "not-for-this-kind", "is for registers only"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(PlatformProblem.INVALID_PARAMETER, "Nothing was taken in.", errors);
        }
        return course == null || heldOn == null ? null : new Session(course, heldOn, name);
    }

    private static @Nullable UUID before(String cursor) {
        try {
            return cursor.isEmpty() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PlatformProblem.INVALID_CURSOR, "Start again without a cursor.",
                    List.of(new FieldError("?cursor", "invalid", "is not a cursor of ours")));
        }
    }

    private ImportResponse response(UUID importId) {
        return ImportResponse.of(seen(importId));
    }

    private Seen seen(UUID importId) {
        return seeImports.see(importId).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such import."));
    }
}
