package uk.deliveryboard.plans.web.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import uk.deliveryboard.plans.board.BoardActions;
import uk.deliveryboard.plans.board.CloseBoardAction;
import uk.deliveryboard.plans.board.model.action.BoardAction;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.board.BoardRequests.ClosureRequest;
import uk.deliveryboard.plans.web.board.BoardViews.ActionView;
import uk.deliveryboard.plans.web.constraint.Slug;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/boards/{board}/actions")
@Tag(name = "Board actions", description = "What a delivery board wants done, by whom and by when")
public class BoardActionController {

    private final BoardDesk desk;
    private final BoardActions actions;
    private final CloseBoardAction closeAction;
    private final Clock clock;

    BoardActionController(BoardDesk desk, BoardActions actions, CloseBoardAction closeAction, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.closeAction = closeAction;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List the actions of a board in the order of their due days", description = "Members and chair of the board, Prevent leads, member leads, SPOCs and auditors of its agencies.")
    public ResponseEntity<Cursor.Page<ActionView>> list(@PathVariable String board,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Slug @Nullable String agency,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        desk.admit(board, caller, PlanAccess.toReadBoard(caller));
        LocalDate today = ClockConfiguration.today(clock);
        var page = Cursor.page(actions.of(board, new BoardActions.Filter(open, agency), BoardDesk.place(cursor),
                limit + 1), limit, action -> BoardDesk.key(action.task().due(), action.id()));
        return Cursor.response(new Cursor.Page<>(
                page.items().stream().map(action -> ActionView.of(action, today)).toList(), page.next()));
    }

    @GetMapping("/{actionId}")
    @Transactional(readOnly = true)
    @Operation(summary = "Read an action of a board", description = "Members and chair of the board, Prevent leads, member leads, SPOCs and auditors of its agencies.")
    public ResponseEntity<ActionView> read(@PathVariable String board, @PathVariable UUID actionId,
            @Parameter(hidden = true) Caller caller) {
        desk.admit(board, caller, PlanAccess.toReadBoard(caller));
        return answer(actions.find(board, actionId).orElseThrow(BoardDesk::nothing), ResponseEntity.ok());
    }

    @PostMapping("/{actionId}/closure")
    @Operation(summary = "Close an action: it was done, or no longer will be", description = "SPOC, DEPUTY_SPOC or"
            + " PREVENT_LEAD of the agency that owns it; PREVENT_LEAD or BOARD_CHAIR of any agency of the board.")
    ResponseEntity<byte[]> close(@PathVariable String board, @PathVariable UUID actionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClosureRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        desk.admit(board, caller, PlanAccess.toCloseBoardAction(caller, true));
        long version = Versions.required(ifMatch);
        return desk.change(key, request, version, () -> {
            BoardAction action = actions.find(board, actionId).orElseThrow(BoardDesk::nothing);
            PlanAccess.toCloseBoardAction(caller, action.task().agency().equals(caller.agency())).orThrow();
            return answer(Outcomes.done(closeAction.close(action, version, request.closure())),
                    ResponseEntity.created(URI.create("/v1/boards/" + board + "/actions/" + actionId)));
        });
    }

    private ResponseEntity<ActionView> answer(BoardAction action, ResponseEntity.BodyBuilder response) {
        return response.eTag(Versions.etag(action.version()))
                .body(ActionView.of(action, ClockConfiguration.today(clock)));
    }
}
