package uk.deliveryboard.referrals.panel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.panel.ArrangePanel;
import uk.deliveryboard.referrals.panel.Panels;
import uk.deliveryboard.referrals.panel.ReadPanel;
import uk.deliveryboard.referrals.panel.model.Meeting;
import uk.deliveryboard.referrals.panel.model.PanelSeat;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.referral.Referrals;

@RestController
@RequestMapping("/v1/panels/{board}")
@Tag(name = "Panels", description = "Seats, meetings, agenda, checks, minutes and actions of a board's panel. OFFICIAL-SENSITIVE.")
class PanelController {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    /** A seat, the agency that holds it, and the one that stands in. */
    record SeatRequest(@NotNull Seat seat, @NotNull @AgencyCode String agency,
            @AgencyCode @Nullable String deputyAgency) {
        PanelSeat seatOf() {
            return new PanelSeat(seat, agency, deputyAgency);
        }
    }

    record SeatsRequest(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid SeatRequest> seats) {}

    record SeatsView(String board, List<PanelSeat> seats) {}

    record MeetingRequest(@NotNull @Pattern(regexp = CODE) String code, @NotNull LocalDate on) {}

    record MoveRequest(@NotNull LocalDate on) {}

    /** @param gaps times between meetings that are longer than a month */
    record MeetingsView(String board, List<Meeting> items, List<Meeting.Gap> gaps) {}

    /** All that decides what a change does. */
    private record Asked(String board, @Nullable String code, long version, Object request) {}

    private final ArrangePanel arrange;
    private final ReadPanel read;
    private final ReferralAccess access;
    private final Idempotency idempotency;

    PanelController(ArrangePanel arrange, ReadPanel read, ReferralAccess access, Idempotency idempotency) {
        this.arrange = arrange;
        this.read = read;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GetMapping("/seats")
    @Operation(summary = "Read who sits on the panel")
    ResponseEntity<SeatsView> seats(@PathVariable String board, Caller caller) {
        access.mayMove(caller).orThrow();
        Panels.Seats seats = read.seats(board);
        return ResponseEntity.ok().eTag(Versions.etag(seats.version())).body(new SeatsView(board, seats.seats()));
    }

    @PutMapping("/seats")
    @Operation(summary = "Say who sits on the panel", description = "Agencies, never people. A local authority holds the chair and a police force has a seat. The version before the first is v0.")
    ResponseEntity<byte[]> seat(@PathVariable String board, @Valid @RequestBody SeatsRequest request, Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.mayArrangePanel(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(board, null, version, request), () -> {
            Panels.Seats seats = PanelOutcomes.seated(arrange.seat(board,
                    request.seats().stream().map(SeatRequest::seatOf).toList(), version, by(caller)));
            return ResponseEntity.ok().eTag(Versions.etag(seats.version()))
                    .body(new SeatsView(board, seats.seats()));
        });
    }

    @GetMapping("/meetings")
    @Operation(summary = "List the meetings of the panel, and where it did not meet monthly")
    MeetingsView meetings(@PathVariable String board, Caller caller) {
        access.mayMove(caller).orThrow();
        List<Meeting> meetings = read.meetings(board);
        return new MeetingsView(board, meetings, Meeting.gaps(meetings));
    }

    @PostMapping("/meetings")
    @Operation(summary = "Fix a meeting of the panel")
    ResponseEntity<byte[]> schedule(@PathVariable String board, @Valid @RequestBody MeetingRequest request,
            Caller caller, IdempotencyKey key) {
        access.mayArrangePanel(caller).orThrow();
        return idempotency.once(key, new Asked(board, null, 0, request), () -> {
            Meeting meeting = PanelOutcomes
                    .arranged(arrange.schedule(board, request.code(), request.on(), access.capacities(caller),
                            by(caller)));
            return ResponseEntity.created(URI.create("/v1/panels/" + board + "/meetings/" + meeting.code()))
                    .eTag(Versions.etag(meeting.version())).body(meeting);
        });
    }

    @PostMapping("/meetings/{code}/moves")
    @Operation(summary = "Move a meeting to another day", description = "The cases that are listed for it move with it, each as a step of its own.")
    ResponseEntity<byte[]> move(@PathVariable String board, @PathVariable String code,
            @Valid @RequestBody MoveRequest request, Caller caller, IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.mayArrangePanel(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(board, code, version, request), () -> {
            Meeting meeting = PanelOutcomes.arranged(arrange.reschedule(board, code, request.on(), version,
                    access.capacities(caller), by(caller)));
            return ResponseEntity.ok().eTag(Versions.etag(meeting.version())).body(meeting);
        });
    }

    @PostMapping("/meetings/{code}/cancellations")
    @Operation(summary = "Cancel a meeting", description = "The cases that are listed for it, and the checks made for it, go to the next meeting, or to the next that is fixed. Takes no body.")
    ResponseEntity<byte[]> cancel(@PathVariable String board, @PathVariable String code, Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.mayArrangePanel(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(board, code, version, "CANCEL"), () -> {
            Meeting meeting = PanelOutcomes.arranged(
                    arrange.cancel(board, code, version, access.capacities(caller), by(caller)));
            return ResponseEntity.ok().eTag(Versions.etag(meeting.version())).body(meeting);
        });
    }

    private static Referrals.RecordedBy by(Caller caller) {
        return new Referrals.RecordedBy(caller.subject(), caller.agency());
    }
}
