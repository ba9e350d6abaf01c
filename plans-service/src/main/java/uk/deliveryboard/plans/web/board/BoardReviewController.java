package uk.deliveryboard.plans.web.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.board.BoardReviews;
import uk.deliveryboard.plans.board.ReviewBoard;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.plans.web.board.BoardRequests.BoardReviewRequest;
import uk.deliveryboard.plans.web.board.BoardViews.ReviewView;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.IdempotencyKey;

@RestController
@RequestMapping("/v1/boards/{board}/reviews")
@Tag(name = "Board reviews", description = "Yearly reviews of membership and terms of reference")
public class BoardReviewController {

    private final BoardDesk desk;
    private final BoardReviews reviews;
    private final ReviewBoard reviewBoard;

    BoardReviewController(BoardDesk desk, BoardReviews reviews, ReviewBoard reviewBoard) {
        this.desk = desk;
        this.reviews = reviews;
        this.reviewBoard = reviewBoard;
    }

    @PostMapping
    @Operation(summary = "Enter a review of the membership or the terms of reference", description = "PREVENT_LEAD or BOARD_CHAIR of an agency of the board."
            + " The next one is due 12 months later.")
    ResponseEntity<byte[]> record(@PathVariable String board, @Valid @RequestBody BoardReviewRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        desk.admit(board, caller, PlanAccess.toKeepBoardRecord(caller));
        return desk.enter(key, request, () -> ResponseEntity.created(URI.create("/v1/boards/" + board + "/reviews"))
                .body(ReviewView.of(Outcomes.done(reviewBoard.record(request.of(board), caller.subject())))));
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List the reviews of a board as they were entered", description = "Members and chair of the board, Prevent leads, member leads, SPOCs and auditors of its agencies.")
    public ResponseEntity<Cursor.Page<ReviewView>> list(@PathVariable String board,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        desk.admit(board, caller, PlanAccess.toReadBoard(caller));
        List<ReviewView> rows = reviews.of(board, Pages.after(cursor, Pages::uuid), limit + 1).stream()
                .map(ReviewView::of).toList();
        return Cursor.response(Cursor.page(rows, limit, review -> review.id().toString()));
    }
}
