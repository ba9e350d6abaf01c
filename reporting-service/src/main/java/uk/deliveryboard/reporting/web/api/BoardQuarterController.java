package uk.deliveryboard.reporting.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.signoff.Publishing.Published;
import uk.deliveryboard.reporting.web.BoardQuarters;

@RestController
@Tag(name = "Boards", description = "Figures of a delivery board for a quarter")
class BoardQuarterController {

    private final BoardQuarters quarters;
    private final JsonMapper json;

    BoardQuarterController(BoardQuarters quarters, JsonMapper json) {
        this.quarters = quarters;
        this.json = json;
    }

    @Operation(summary = "Figures of a quarter: actions by status, WRAP coverage, referrals received; as signed off, once it is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoardQuarterResponse.class)))
    @GetMapping(path = "/v1/boards/{board}/quarters/{quarter}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<?> figures(@PathVariable String board, @PathVariable String quarter, Caller caller,
            WebRequest request) {
        Optional<Published> signed = quarters.signedOff(board, quarter, caller);
        if (signed.isPresent()) {
            return VersionAnswers.json(signed.get(), request);
        }
        BoardQuarterResponse response = BoardQuarterMapper.response(quarters.figures(board, quarter, caller));
        String etag = etag(response);
        return request.checkNotModified(etag) ? null : ResponseEntity.ok().eTag(etag).body(response);
    }

    @Operation(summary = "The same figures as CSV, one row for each number")
    @GetMapping(path = "/v1/boards/{board}/quarters/{quarter}/figures.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        Optional<Published> signed = quarters.signedOff(board, quarter, caller);
        if (signed.isPresent()) {
            return VersionAnswers.csv(signed.get(), board + "-" + quarter + "-signed-off.csv");
        }
        BoardFigures figures = quarters.figures(board, quarter, caller);
        return VersionAnswers.csv(FiguresCsv.of(figures), figures.board().code() + "-"
                + figures.reckoning().quarter().id() + "-as-at-" + figures.reckoning().day() + ".csv");
    }

    /** Weak: two answers with the same figures have the same tag, although their times of reckoning differ. */
    private String etag(BoardQuarterResponse response) {
        BoardQuarterResponse timeless = new BoardQuarterResponse(response.board(), response.quarter(),
                response.status(), response.version(), Instant.EPOCH, response.asAtDay(), response.actions(),
                response.coverage(),
                response.referrals(), response.cases(), response.timeliness(), response.governance(),
                response.commentary(), response.tables(),
                response.links());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(timeless));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
