package uk.deliveryboard.reporting.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.reporting.access.BoardAccess;
import uk.deliveryboard.reporting.breakglass.SeeUnsuppressed;
import uk.deliveryboard.reporting.breakglass.SeeUnsuppressed.Seen;
import uk.deliveryboard.reporting.breakglass.View;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.signoff.BoardScope;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.BoardQuarters;
import uk.deliveryboard.reporting.web.ReportingProblem;

@RestController
@RequestMapping("/v1/boards/{board}/quarters/{quarter}/unsuppressed-views")
@Tag(name = "Unsuppressed views", description = "Counts about people as they are: one role, a reason, a short time, a log")
class UnsuppressedController {

    private static final int NEWEST = 200;

    record ViewRequest(@NotBlank @Size(min = 10, max = 1000) String reason) {}

    record OpenedView(UUID id, Instant expiresAt, String figures) {}

    record SectorCount(String sector, String label, long count) {}

    record UnsuppressedFigures(String board, String quarter, String marking, List<SectorCount> referralsReceived) {}

    record LoggedView(UUID id, String viewer, String agency, String reason, Instant openedAt, Instant expiresAt) {}

    record LoggedViews(List<LoggedView> views) {}

    private final BoardQuarters quarters;
    private final SeeUnsuppressed unsuppressed;
    private final Idempotency idempotency;

    UnsuppressedController(BoardQuarters quarters, SeeUnsuppressed unsuppressed, Idempotency idempotency) {
        this.quarters = quarters;
        this.unsuppressed = unsuppressed;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Open a view of unsuppressed counts for a quarter of an hour, with a reason; it is logged")
    @PostMapping
    ResponseEntity<byte[]> open(@PathVariable String board, @PathVariable String quarter, IdempotencyKey key,
            @Valid @RequestBody ViewRequest request, Caller caller) {
        Board found = quarters.known(board, caller, BoardAccess.maySeeUnsuppressed(caller));
        Quarter wanted = quarters.quarter(quarter);
        return BoardScope.of(found.code(), () -> idempotency.once(key, request, () -> {
            View view = unsuppressed.open(found, wanted, request.reason().strip(), caller);
            String uri = Addresses.json(found, wanted) + "/unsuppressed-views/" + view.id();
            return ResponseEntity.created(URI.create(uri)).body(new OpenedView(view.id(), view.expiresAt(), uri));
        }));
    }

    @Operation(summary = "The counts of a view that the caller opened, while it lasts")
    @GetMapping("/{id}")
    ResponseEntity<UnsuppressedFigures> see(@PathVariable String board, @PathVariable String quarter,
            @PathVariable UUID id, Caller caller) {
        Board found = quarters.known(board, caller, BoardAccess.maySeeUnsuppressed(caller));
        Quarter wanted = quarters.quarter(quarter);
        Seen seen = BoardScope.of(found.code(), () -> unsuppressed.see(found, wanted, id, caller))
                .orElseThrow(() -> new ProblemException(ReportingProblem.VIEW_UNKNOWN, "Open one, with a reason."));
        if (seen.expired()) {
            throw new ProblemException(ReportingProblem.VIEW_OVER, "Open another one, with a reason.");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new UnsuppressedFigures(found.code(), wanted.id(), "OFFICIAL-SENSITIVE",
                        seen.received().entrySet().stream().map(each -> new SectorCount(each.getKey().name(),
                                each.getKey().label(), each.getValue())).toList()));
    }

    @Operation(summary = "Who opened views of this quarter, and why, newest first, at most 200")
    @GetMapping
    LoggedViews log(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        Board found = quarters.known(board, caller, BoardAccess.maySeeUnsuppressedLog(caller));
        Quarter wanted = quarters.quarter(quarter);
        return new LoggedViews(BoardScope.of(found.code(), () -> unsuppressed.newest(found, wanted, NEWEST)).stream()
                .map(view -> new LoggedView(view.id(), view.viewer(), view.agency(), view.reason(), view.openedAt(),
                        view.expiresAt()))
                .toList());
    }
}
