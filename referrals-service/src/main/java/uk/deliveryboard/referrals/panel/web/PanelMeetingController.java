package uk.deliveryboard.referrals.panel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.panel.HoldPanel;
import uk.deliveryboard.referrals.panel.model.Agenda;
import uk.deliveryboard.referrals.panel.model.Attendance;
import uk.deliveryboard.referrals.panel.model.Meeting;
import uk.deliveryboard.referrals.panel.model.PanelAction;
import uk.deliveryboard.referrals.panel.model.PrePanelCheck;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.review.model.Duty;

@RestController
@RequestMapping("/v1/panels/{board}/meetings/{code}")
@Tag(name = "Panels")
class PanelMeetingController {

    /** What is to be looked at, in standing order. */
    record AgendaView(Meeting meeting, String marking, List<PanelAction> actions,
            Map<Duty.Section, List<Agenda.Item>> sections) {
        static AgendaView of(HoldPanel.Found found) {
            return new AgendaView(found.meeting(), "OFFICIAL-SENSITIVE", found.agenda().actions(),
                    found.agenda().items().stream().collect(Collectors.groupingBy(Agenda.Item::section,
                            () -> new EnumMap<>(Duty.Section.class), Collectors.toList())));
        }
    }

    record CheckRequest(@NotNull UUID caseId, @NotNull Seat seat, @NotNull PrePanelCheck.Result result) {}

    record PresentRequest(@NotNull Seat seat, @NotNull @AgencyCode String agency,
            @NotNull Attendance.Presence presence) {
        Attendance.Present present() {
            return new Attendance.Present(seat, agency, presence);
        }
    }

    record MinutesRequest(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid PresentRequest> attendance) {}

    /** @param checksDue seats times cases, of which {@code checksDone} were made before the meeting */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeldView(Meeting meeting, @Nullable Integer checksDue, @Nullable Integer checksDone) {}

    /** All that decides what a change does. */
    private record Asked(String board, String code, long version, Object request) {}

    private final HoldPanel hold;
    private final ReferralAccess access;
    private final Idempotency idempotency;

    PanelMeetingController(HoldPanel hold, ReferralAccess access, Idempotency idempotency) {
        this.hold = hold;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GetMapping("/agenda")
    @Operation(summary = "Read the agenda, which builds itself", description = "Actions, new cases, open cases, six- and twelve-month reviews, reassessments: all that is due by the day of the meeting and not done, with the checks that are missing.")
    ResponseEntity<AgendaView> agenda(@PathVariable String board, @PathVariable String code, Caller caller) {
        access.mayMove(caller).orThrow();
        return hold.agenda(board, code, caller).map(
                found -> ResponseEntity.ok().eTag(Versions.etag(found.meeting().version())).body(AgendaView.of(found)))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "No such meeting on your boards."));
    }

    @PostMapping("/checks")
    @Operation(summary = "Enter what the agency of a seat found in its records on a case", description = "A code: that something is held, or nothing. What it is stays with the agency.")
    ResponseEntity<byte[]> check(@PathVariable String board, @PathVariable String code,
            @Valid @RequestBody CheckRequest request, Caller caller, IdempotencyKey key) {
        access.mayMove(caller).orThrow();
        return idempotency.once(key, new Asked(board, code, 0, request), () -> {
            PanelOutcomes.held(hold.check(board, code, request.caseId(), request.seat(), request.result(), caller));
            return ResponseEntity.ok(request);
        });
    }

    @PostMapping("/minutes")
    @Operation(summary = "Minute a meeting that was held", description = "Needs a local authority in the chair and a police force present. Checks that were not made are entered as NOT_DONE.")
    ResponseEntity<byte[]> minutes(@PathVariable String board, @PathVariable String code,
            @Valid @RequestBody MinutesRequest request, Caller caller, IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.mayArrangePanel(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(board, code, version, request), () -> {
            var done = PanelOutcomes.held(hold.hold(board, code,
                    new Attendance(request.attendance().stream().map(PresentRequest::present).toList()), version,
                    caller));
            return ResponseEntity.ok().eTag(Versions.etag(done.meeting().version()))
                    .body(new HeldView(done.meeting(), done.checksDue(), done.checksDone()));
        });
    }
}
