package uk.deliveryboard.referrals.panel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.input.CursorOfId;
import uk.deliveryboard.referrals.panel.AskAgency;
import uk.deliveryboard.referrals.panel.model.PanelAction;

@RestController
@RequestMapping("/v1/panels/{board}/actions")
@Tag(name = "Panels")
class PanelActionController {

    /** What an agency is asked. The case is for those who work on it; the agency is not told. */
    record ActionRequest(@NotNull @AgencyCode String agency, @NotNull PanelAction.Task task,
            @Pattern(regexp = PanelController.CODE) @Nullable String meeting, @NotNull LocalDate dueOn,
            @Nullable UUID caseId) {}

    record AnswerRequest(@NotNull PanelAction.Answer answer) {}

    /** All that decides what a request does. */
    private record Asked(String board, @Nullable UUID action, long version, Object request) {}

    private final AskAgency ask;
    private final ReferralAccess access;
    private final Idempotency idempotency;

    PanelActionController(AskAgency ask, ReferralAccess access, Idempotency idempotency) {
        this.ask = ask;
        this.access = access;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Ask an agency for something", description = "Told by a code. The case that it serves is kept apart and never shown to the agency.")
    ResponseEntity<byte[]> ask(@PathVariable String board, @Valid @RequestBody ActionRequest request, Caller caller,
            IdempotencyKey key) {
        access.mayMove(caller).orThrow();
        return idempotency.once(key, new Asked(board, null, 0, request), () -> {
            PanelAction action = PanelOutcomes.done(ask.ask(new AskAgency.Command(board, request.agency(),
                    request.task(), request.meeting(), request.dueOn(), request.caseId()), caller));
            return ResponseEntity.created(URI.create("/v1/panels/" + board + "/actions/" + action.id()))
                    .eTag(Versions.etag(action.version())).body(action);
        });
    }

    @GetMapping
    @Operation(summary = "List what the panel asks of agencies", description = "An agency sees what it is asked, those who work on cases all of their boards.")
    ResponseEntity<Cursor.Page<PanelAction>> list(@PathVariable String board, Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        access.mayAnswerPanel(caller).orThrow();
        List<PanelAction> rows = ask.page(board, CursorOfId.after(cursor), limit, caller);
        return Cursor.response(Cursor.page(rows, limit, each -> each.id().toString()));
    }

    @PostMapping("/{action}/answers")
    @Operation(summary = "Answer what one's agency was asked")
    ResponseEntity<byte[]> answer(@PathVariable String board, @PathVariable UUID action,
            @Valid @RequestBody AnswerRequest request, Caller caller, IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.mayAnswerPanel(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(board, action, version, request), () -> {
            PanelAction answered = PanelOutcomes.done(ask.answer(board, action, request.answer(), version, caller));
            return ResponseEntity.ok().eTag(Versions.etag(answered.version())).body(answered);
        });
    }
}
