package uk.deliveryboard.reporting.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.reporting.signoff.model.Decision;
import uk.deliveryboard.reporting.signoff.model.PublishedNumbers.Difference;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Asked;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;

@RestController
@RequestMapping("/v1/boards/{board}/quarters/{quarter}")
@Tag(name = "Sign-off", description = "How a quarter becomes final, and what was published of it")
class SignOffController {

    static final int MOST_VERSIONS = 9_999;

    /** @param reason needed to decline and to reopen, not taken otherwise */
    record DecisionRequest(@NotNull Decision decision, @Nullable @Size(max = 1000) String reason) {}

    /** @param differences every number that is not the same, as it was published; of people no small change */
    record DifferencesView(int version, @Nullable Integer against, List<Difference> differences) {}

    private final SignOffDesk desk;

    SignOffController(SignOffDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Phase, dates, state, versions and decisions of a quarter; its ETag goes with the next decision")
    @GetMapping("/sign-off")
    ResponseEntity<SignOffResponse> signOff(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        return answer(ResponseEntity.ok(), desk.place(board, quarter, caller), caller);
    }

    @Operation(summary = "Propose, approve, decline or reopen; approval takes another person than the proposal")
    @PostMapping("/decisions")
    ResponseEntity<byte[]> decide(@PathVariable String board, @PathVariable String quarter,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, IdempotencyKey key,
            @Valid @RequestBody DecisionRequest request, Caller caller) {
        Asked asked = new Asked(request.decision(), request.reason(), Versions.required(ifMatch));
        return desk.decide(board, quarter, asked, key, caller, () -> {
            Place place = desk.place(board, quarter, caller);
            return answer(ResponseEntity.created(URI.create(Addresses.json(place.board(), place.quarter())
                    + "/sign-off")), place, caller);
        });
    }

    private static ResponseEntity<SignOffResponse> answer(ResponseEntity.BodyBuilder builder, Place place,
            Caller caller) {
        return builder.eTag(Versions.etag(place.standing().kept().rowVersion()))
                .body(SignOffResponse.of(place, caller));
    }

    @Operation(summary = "A version as it was published, byte for byte")
    @GetMapping(path = "/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> version(@PathVariable String board, @PathVariable String quarter,
            @PathVariable @Min(1) @Max(MOST_VERSIONS) int version, Caller caller, WebRequest request) {
        return VersionAnswers.json(desk.version(desk.place(board, quarter, caller), version, caller), request);
    }

    @Operation(summary = "A version as CSV, byte for byte")
    @GetMapping(path = "/versions/{version}/figures.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(@PathVariable String board, @PathVariable String quarter,
            @PathVariable @Min(1) @Max(MOST_VERSIONS) int version, Caller caller) {
        return VersionAnswers.csv(desk.version(desk.place(board, quarter, caller), version, caller),
                board + "-" + quarter + "-v" + version + ".csv");
    }

    @Operation(summary = "What changed to this version from another, or, without one, what late facts would change in it now")
    @GetMapping("/versions/{version}/differences")
    DifferencesView differences(@PathVariable String board, @PathVariable String quarter,
            @PathVariable @Min(1) @Max(MOST_VERSIONS) int version,
            @RequestParam(required = false) @Min(1) @Max(MOST_VERSIONS) @Nullable Integer against, Caller caller) {
        return new DifferencesView(version, against,
                desk.differences(desk.place(board, quarter, caller), version, against, caller));
    }
}
