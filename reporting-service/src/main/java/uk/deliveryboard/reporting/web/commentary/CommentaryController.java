package uk.deliveryboard.reporting.web.commentary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.reporting.access.BoardAccess;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;
import uk.deliveryboard.reporting.web.commentary.CommentaryDesk.Draft;
import uk.deliveryboard.reporting.web.commentary.CommentaryDesk.Said;
import uk.deliveryboard.reporting.web.commentary.CommentaryResponse.MineView;
import uk.deliveryboard.reporting.web.commentary.CommentaryResponse.RemarkView;

@RestController
@RequestMapping("/v1/boards/{board}/quarters/{quarter}/commentary")
@Tag(name = "Commentary", description = "What agencies and the chair say about the figures of a quarter")
class CommentaryController {

    private static final String SECTIONS = "/{section:actions|coverage|referrals|governance}";

    /** @param kpi id of a definition, where it is about one */
    record RemarkRequest(@NotBlank @Size(max = CommentaryDesk.LONGEST) String happened,
            @NotBlank @Size(max = CommentaryDesk.LONGEST) String why,
            @NotBlank @Size(max = CommentaryDesk.LONGEST) String next, @Nullable @Size(max = 10) String kpi) {}

    private final CommentaryDesk desk;
    private final SignOffDesk places;

    CommentaryController(CommentaryDesk desk, SignOffDesk places) {
        this.desk = desk;
        this.places = places;
    }

    @Operation(summary = "What is said about the quarter's figures, by section, with the versions of the caller's own")
    @GetMapping
    CommentaryResponse read(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        Said said = desk.said(board, quarter, caller);
        List<MineView> mine = BoardAccess.mayComment(caller) instanceof AccessDecision.Allowed
                ? Arrays.stream(FigureSection.values())
                        .map(section -> MineView.of(section, desk.version(said.place(), section, caller))).toList()
                : null;
        return new CommentaryResponse(said.open(), said.remarks().stream().map(RemarkView::of).toList(), mine);
    }

    @Operation(summary = "Say what happened, why and what next, for the caller's agency or as chair; If-Match \"v0\" at first")
    @PutMapping(SECTIONS)
    ResponseEntity<Void> write(@PathVariable String board, @PathVariable String quarter, @PathVariable String section,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RemarkRequest request, Caller caller) {
        Place place = places.place(board, quarter, caller);
        long version = desk.write(place, section(section),
                new Draft(request.happened(), request.why(), request.next(), request.kpi()),
                Versions.required(ifMatch), caller);
        return ResponseEntity.noContent().eTag(Versions.etag(version)).build();
    }

    @Operation(summary = "Withdraw what the caller's agency, or the chair, said; what was said stays in the record")
    @DeleteMapping(SECTIONS)
    ResponseEntity<Void> withdraw(@PathVariable String board, @PathVariable String quarter,
            @PathVariable String section,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        Place place = places.place(board, quarter, caller);
        long version = desk.withdraw(place, section(section), Versions.required(ifMatch), caller);
        return ResponseEntity.noContent().eTag(Versions.etag(version)).build();
    }

    private static FigureSection section(String code) {
        return FigureSection.find(code)
                .orElseThrow(() -> new IllegalStateException("the address lets no other through"));
    }
}
