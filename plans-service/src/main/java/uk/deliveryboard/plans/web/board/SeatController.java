package uk.deliveryboard.plans.web.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.board.KeepSeats;
import uk.deliveryboard.plans.board.Seats;
import uk.deliveryboard.plans.board.model.seat.Seat;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.board.BoardRequests.SeatEndRequest;
import uk.deliveryboard.plans.web.board.BoardRequests.SeatRequest;
import uk.deliveryboard.plans.web.board.BoardViews.SeatView;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/boards/{board}/seats")
@Tag(name = "Board seats", description = "Standing seats of a delivery board, and who holds them")
public class SeatController {

    /** All entries of a board: seats are few. */
    record SeatList(List<SeatView> items) {}

    private final BoardDesk desk;
    private final Seats seats;
    private final KeepSeats keepSeats;

    SeatController(BoardDesk desk, Seats seats, KeepSeats keepSeats) {
        this.desk = desk;
        this.seats = seats;
        this.keepSeats = keepSeats;
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List the seats of a board with their holders, past ones included", description = "Members and chair of the board, Prevent leads, member leads, SPOCs and auditors of its agencies.")
    public ResponseEntity<SeatList> list(@PathVariable String board, @Parameter(hidden = true) Caller caller) {
        desk.admit(board, caller, PlanAccess.toReadBoard(caller));
        return ResponseEntity.ok(new SeatList(seats.of(board).stream().map(SeatView::of).toList()));
    }

    @PostMapping
    @Operation(summary = "Give a seat to an agency", description = "PREVENT_LEAD or BOARD_CHAIR of an agency of the board.")
    ResponseEntity<byte[]> give(@PathVariable String board, @Valid @RequestBody SeatRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        desk.admit(board, caller, PlanAccess.toKeepBoardRecord(caller));
        return desk.enter(key, request, () -> answer(Outcomes.done(keepSeats.give(request.of(board)))));
    }

    @PostMapping("/{code}/end")
    @Operation(summary = "End the present holder of a seat", description = "PREVENT_LEAD or BOARD_CHAIR of an agency of the board.")
    ResponseEntity<byte[]> end(@PathVariable String board, @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SeatEndRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        desk.admit(board, caller, PlanAccess.toKeepBoardRecord(caller));
        long version = Versions.required(ifMatch);
        return desk.change(key, request, version, () -> {
            Seat seat = seats.lockNewest(board, code).orElseThrow(BoardDesk::nothing);
            return answer(Outcomes.done(keepSeats.end(seat, version, request.lastDay())));
        });
    }

    private static ResponseEntity<?> answer(Seat seat) {
        return ResponseEntity.created(URI.create("/v1/boards/" + seat.board() + "/seats"))
                .eTag(Versions.etag(seat.version())).body(SeatView.of(seat));
    }
}
