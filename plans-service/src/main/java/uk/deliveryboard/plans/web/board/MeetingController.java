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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.board.HoldMeeting;
import uk.deliveryboard.plans.board.Meetings;
import uk.deliveryboard.plans.board.model.meeting.Meeting;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.board.BoardRequests.AttendanceCorrection;
import uk.deliveryboard.plans.web.board.BoardRequests.MeetingRequest;
import uk.deliveryboard.plans.web.board.BoardViews.MeetingView;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/boards/{board}/meetings")
@Tag(name = "Board meetings", description = "Meetings of a delivery board: attendance by seat, decisions, actions")
public class MeetingController {

    private final BoardDesk desk;
    private final Meetings meetings;
    private final HoldMeeting holdMeeting;

    MeetingController(BoardDesk desk, Meetings meetings, HoldMeeting holdMeeting) {
        this.desk = desk;
        this.meetings = meetings;
        this.holdMeeting = holdMeeting;
    }

    @PostMapping
    @Operation(summary = "Enter a meeting with its attendance, decisions and actions", description = "PREVENT_LEAD or BOARD_CHAIR of an agency of the board."
            + " Each seat that was held on the day is spoken of once; a quarter has one ordinary meeting.")
    ResponseEntity<byte[]> record(@PathVariable String board, @Valid @RequestBody MeetingRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        desk.admit(board, caller, PlanAccess.toKeepBoardRecord(caller));
        return desk.enter(key, request,
                () -> answer(Outcomes.done(holdMeeting.record(board, request.minutes(), caller.subject()))));
    }

    @PutMapping("/{meetingId}/attendance")
    @Transactional
    @Operation(summary = "Correct the attendance of a meeting", description = "PREVENT_LEAD or BOARD_CHAIR of an agency"
            + " of the board.")
    public ResponseEntity<MeetingView> correct(@PathVariable String board, @PathVariable UUID meetingId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AttendanceCorrection request, @Parameter(hidden = true) Caller caller) {
        desk.admit(board, caller, PlanAccess.toKeepBoardRecord(caller));
        long version = Versions.required(ifMatch);
        Meeting meeting = meetings.find(board, meetingId).orElseThrow(BoardDesk::nothing);
        Meeting corrected = Outcomes.done(holdMeeting.correct(meeting, version, request.seated()));
        return ResponseEntity.ok().eTag(Versions.etag(corrected.version())).body(MeetingView.of(corrected));
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List the meetings of a board, newest first", description = "Members and chair of the board, Prevent leads, member leads, SPOCs and auditors of its agencies.")
    public ResponseEntity<Cursor.Page<MeetingView>> list(@PathVariable String board,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        desk.admit(board, caller, PlanAccess.toReadBoard(caller));
        var page = Cursor.page(meetings.of(board, BoardDesk.place(cursor), limit + 1), limit,
                meeting -> BoardDesk.key(meeting.heldOn(), meeting.id()));
        return Cursor.response(
                new Cursor.Page<>(page.items().stream().map(MeetingView::of).toList(), page.next()));
    }

    @GetMapping("/{meetingId}")
    @Transactional(readOnly = true)
    @Operation(summary = "Read a meeting", description = "Members and chair of the board, Prevent leads, member leads, SPOCs and auditors of its agencies.")
    public ResponseEntity<MeetingView> read(@PathVariable String board, @PathVariable UUID meetingId,
            @Parameter(hidden = true) Caller caller) {
        desk.admit(board, caller, PlanAccess.toReadBoard(caller));
        Meeting meeting = meetings.find(board, meetingId).orElseThrow(BoardDesk::nothing);
        return ResponseEntity.ok().eTag(Versions.etag(meeting.version())).body(MeetingView.of(meeting));
    }

    private static ResponseEntity<?> answer(Meeting meeting) {
        return ResponseEntity.created(URI.create("/v1/boards/" + meeting.board() + "/meetings/" + meeting.id()))
                .eTag(Versions.etag(meeting.version())).body(MeetingView.of(meeting));
    }
}
