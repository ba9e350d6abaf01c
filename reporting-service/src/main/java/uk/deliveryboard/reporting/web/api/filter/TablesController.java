package uk.deliveryboard.reporting.web.api.filter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.export.Download;
import uk.deliveryboard.reporting.export.ExportFigures;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.filter.FilteredQuarter;
import uk.deliveryboard.reporting.web.api.FiguresAsData;
import uk.deliveryboard.reporting.web.filter.FilteredQuarters;
import uk.deliveryboard.reporting.web.filter.Filters;

@RestController
@RequestMapping("/v1/boards/{board}/quarters/{quarter}")
@Tag(name = "Boards", description = "Figures of a delivery board for a quarter")
class TablesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final FilteredQuarters quarters;
    private final FiguresAsData data;
    private final ExportFigures export;
    private final Clock clock;

    TablesController(FilteredQuarters quarters, FiguresAsData data, ExportFigures export, Clock clock) {
        this.quarters = quarters;
        this.data = data;
        this.export = export;
        this.clock = clock;
    }

    @Operation(summary = "Tables of a quarter, of some agencies, kinds of organisation, statuses of actions or sectors of referrers; those that cannot answer are named, with the reason")
    @GetMapping(path = "/tables", produces = MediaType.APPLICATION_JSON_VALUE)
    TablesResponse tables(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable List<String> agency,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable List<ActionStatus> status,
            @RequestParam(required = false) @Nullable List<Sector> sector, Caller caller) {
        return TablesResponse.of(
                quarters.of(board, quarter, Filters.of(agency, type, status, sector), caller).figures(), data);
    }

    @Operation(summary = "The same tables as a file: csv, ods, xlsx or pdf")
    @ApiResponse(responseCode = "200", content = {@Content(mediaType = "text/csv"),
            @Content(mediaType = "application/pdf"),
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            @Content(mediaType = "application/vnd.oasis.opendocument.spreadsheet")})
    @GetMapping("/tables.{format:csv|ods|xlsx|pdf}")
    ResponseEntity<byte[]> file(@PathVariable String board, @PathVariable String quarter, @PathVariable String format,
            @RequestParam(required = false) @Nullable List<String> agency,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable List<ActionStatus> status,
            @RequestParam(required = false) @Nullable List<Sector> sector, Caller caller) {
        FilteredQuarter figures = quarters.of(board, quarter, Filters.of(agency, type, status, sector), caller)
                .figures();
        Optional<ExportFormat> made = ExportFormat.ofExtension(format);
        byte[] content = made.map(kind -> export.file(kind, figures,
                figures.provisional() ? Download.by(caller, clock) : null)).orElseGet(() -> TablesCsv.of(figures));
        return ResponseEntity.ok()
                .contentType(made.map(kind -> MediaType.parseMediaType(kind.mediaType())).orElse(CSV))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(figures.fileName() + "." + format).build().toString())
                .body(content);
    }
}
