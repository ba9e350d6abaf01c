package uk.deliveryboard.plans.web.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
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
import uk.deliveryboard.plans.board.AssessBoard;
import uk.deliveryboard.plans.board.Assessments;
import uk.deliveryboard.plans.board.model.action.Origin;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.assessment.Point;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.board.AssessmentRequests.AnswerRequest;
import uk.deliveryboard.plans.web.board.AssessmentRequests.AssessmentRequest;
import uk.deliveryboard.plans.web.board.BoardViews.AssessmentView;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/boards/{board}/assessments")
@Tag(name = "Board assessments", description = "Counter-terrorism local profiles, audits and self-assessments, and the"
        + " board's answer to each point of them")
public class AssessmentController {

    private final BoardDesk desk;
    private final Assessments assessments;
    private final AssessBoard assessBoard;

    AssessmentController(BoardDesk desk, Assessments assessments, AssessBoard assessBoard) {
        this.desk = desk;
        this.assessments = assessments;
        this.assessBoard = assessBoard;
    }

    @PostMapping
    @Operation(summary = "Enter a profile received, an audit or a self-assessment", description = "PREVENT_LEAD or BOARD_CHAIR of an agency of the board. AUDIT: also"
            + " AUDITOR. CTLP: marking and location, and of each recommendation its reference alone. AUDIT: auditor,"
            + " and findings in words. BENCHMARK: framework, scale, and grade and target for each item.")
    ResponseEntity<byte[]> receive(@PathVariable String board, @Valid @RequestBody AssessmentRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        desk.admit(board, caller, PlanAccess.toEnterAssessment(caller, Origin.Kind.valueOf(request.kind().name())));
        return desk.enter(key, request,
                () -> answer(Outcomes.done(assessBoard.receive(request.of(board), caller.subject()))));
    }

    @PostMapping("/{assessmentId}/points/{ref}/answer")
    @Operation(summary = "Answer a point by an owned action, or accept it as it is", description = "PREVENT_LEAD or BOARD_CHAIR of an agency of the board.")
    ResponseEntity<byte[]> answer(@PathVariable String board, @PathVariable UUID assessmentId,
            @PathVariable String ref,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AnswerRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        desk.admit(board, caller, PlanAccess.toKeepBoardRecord(caller));
        long version = Versions.required(ifMatch);
        return desk.change(key, request, version, () -> {
            Assessment assessment = assessments.find(board, assessmentId).orElseThrow(BoardDesk::nothing);
            Point point = assessment.point(ref).orElseThrow(BoardDesk::nothing);
            return answer(Outcomes.done(assessBoard.answer(assessment, point, version, request.reply()))
                    .assessment());
        });
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List the assessments of a board, newest first", description = "Members and chair of the board, Prevent leads, member leads, SPOCs and auditors of its agencies.")
    public ResponseEntity<Cursor.Page<AssessmentView>> list(@PathVariable String board,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        desk.admit(board, caller, PlanAccess.toReadBoard(caller));
        var page = Cursor.page(assessments.of(board, BoardDesk.place(cursor), limit + 1), limit,
                assessment -> BoardDesk.key(assessment.on(), assessment.id()));
        return Cursor.response(
                new Cursor.Page<>(page.items().stream().map(AssessmentView::of).toList(), page.next()));
    }

    @GetMapping("/{assessmentId}")
    @Transactional(readOnly = true)
    @Operation(summary = "Read an assessment", description = "Members and chair of the board, Prevent leads, member leads, SPOCs and auditors of its agencies.")
    public ResponseEntity<AssessmentView> read(@PathVariable String board, @PathVariable UUID assessmentId,
            @Parameter(hidden = true) Caller caller) {
        desk.admit(board, caller, PlanAccess.toReadBoard(caller));
        Assessment assessment = assessments.find(board, assessmentId).orElseThrow(BoardDesk::nothing);
        return ResponseEntity.ok().eTag(Versions.etag(assessment.version())).body(AssessmentView.of(assessment));
    }

    private static ResponseEntity<?> answer(Assessment assessment) {
        return ResponseEntity
                .created(URI.create("/v1/boards/" + assessment.board() + "/assessments/" + assessment.id()))
                .eTag(Versions.etag(assessment.version())).body(AssessmentView.of(assessment));
    }
}
