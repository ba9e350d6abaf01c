package uk.deliveryboard.reporting.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.export.Download;
import uk.deliveryboard.reporting.export.ExportFigures;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.files.MakeFile;
import uk.deliveryboard.reporting.signoff.model.SignOff;
import uk.deliveryboard.reporting.web.BoardQuarters;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;

@RestController
@RequestMapping("/v1/boards/{board}/quarters/{quarter}")
@Tag(name = "Boards", description = "Figures of a delivery board for a quarter")
class FilesController {

    private static final Pattern WAIT = Pattern.compile("\\bwait=(\\d{1,4})\\b");

    private final BoardQuarters quarters;
    private final SignOffDesk desk;
    private final FiguresAsData data;
    private final ExportFigures export;
    private final MakeFile files;
    private final Clock clock;

    FilesController(BoardQuarters quarters, SignOffDesk desk, FiguresAsData data, ExportFigures export, MakeFile files,
            Clock clock) {
        this.quarters = quarters;
        this.desk = desk;
        this.data = data;
        this.export = export;
        this.files = files;
        this.clock = clock;
    }

    @Operation(summary = "The same figures as the board pack (pdf), a workbook (xlsx, ods), or all files with a manifest of their hashes (zip); as signed off, once they are. What takes over two seconds is answered 202 and made in the background, as is all with Prefer: respond-async; Prefer: wait=60 waits up to a minute")
    @ApiResponse(responseCode = "202", description = "It is being made; Location says how far it is")
    @ApiResponse(responseCode = "200", content = {@Content(mediaType = "application/pdf"),
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            @Content(mediaType = "application/vnd.oasis.opendocument.spreadsheet"),
            @Content(mediaType = "application/zip")})
    @GetMapping("/figures.{format:pdf|xlsx|ods|zip}")
    @Nullable
    ResponseEntity<byte[]> file(@PathVariable String board, @PathVariable String quarter, @PathVariable String format,
            Caller caller, WebRequest request) {
        ExportFormat wanted = format(format);
        Place place = desk.place(board, quarter, caller);
        if (place.standing().kept().state() instanceof SignOff.SignedOff(int version)) {
            return VersionAnswers.file(desk.file(place, version, wanted, caller), wanted,
                    board + "-" + quarter + "-signed-off", request);
        }
        BoardFigures figures = quarters.figures(board, quarter, caller);
        Download download = Download.by(caller, clock);
        var order = new MakeFile.Wanted(place.board().code(), wanted,
                board + "-" + quarter + "-as-at-" + figures.reckoning().day(), caller.subject());
        return switch (files.make(order, () -> export.file(wanted, figures,
                new ExportFigures.Data(data.json(figures), data.csv(figures)), download), patience(request))) {
            case MakeFile.Outcome.Made(byte[] content) -> VersionAnswers.file(content, wanted, order.name());
            case MakeFile.Outcome.Ordered(UUID id) -> VersionAnswers.ordered(board, quarter, id, isBrowser(request));
        };
    }

    /** What RFC 7240 lets a caller say: not to wait, or how many seconds. */
    private static Duration patience(WebRequest request) {
        String prefer = request.getHeader("Prefer");
        if (prefer == null) {
            return MakeFile.PATIENCE;
        }
        Matcher wait = WAIT.matcher(prefer);
        if (wait.find()) {
            Duration said = Duration.ofSeconds(Long.parseLong(wait.group(1)));
            return said.compareTo(MakeFile.LONGEST) < 0 ? said : MakeFile.LONGEST;
        }
        return prefer.contains("respond-async") ? Duration.ZERO : MakeFile.PATIENCE;
    }

    private static boolean isBrowser(WebRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Operation(summary = "A file of a version, byte for byte as it was kept: pdf, xlsx, ods or zip")
    @ApiResponse(responseCode = "200", content = {@Content(mediaType = "application/pdf"),
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            @Content(mediaType = "application/vnd.oasis.opendocument.spreadsheet"),
            @Content(mediaType = "application/zip")})
    @GetMapping("/versions/{version}/figures.{format:pdf|xlsx|ods|zip}")
    @Nullable
    ResponseEntity<byte[]> version(@PathVariable String board, @PathVariable String quarter,
            @PathVariable @Min(1) @Max(SignOffController.MOST_VERSIONS) int version, @PathVariable String format,
            Caller caller, WebRequest request) {
        ExportFormat wanted = format(format);
        Place place = desk.place(board, quarter, caller);
        return VersionAnswers.file(desk.file(place, version, wanted, caller), wanted,
                board + "-" + quarter + "-v" + version, request);
    }

    private static ExportFormat format(String extension) {
        return ExportFormat.ofExtension(extension)
                .orElseThrow(() -> new IllegalStateException("the address lets no other through"));
    }
}
