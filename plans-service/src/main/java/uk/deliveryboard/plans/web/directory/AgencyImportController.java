package uk.deliveryboard.plans.web.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.directory.LoadAgencies;
import uk.deliveryboard.plans.directory.LoadReport;
import uk.deliveryboard.plans.directory.model.load.RowFault;
import uk.deliveryboard.plans.web.planimport.SentFile;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;

@RestController
@RequestMapping("/v1/agency-imports")
@Tag(name = "Agencies", description = "The directory of the partnerships' agencies")
class AgencyImportController {

    private static final String WRITERS = "SYSTEM_ADMIN or PREVENT_LEAD. ";

    /** The form of the upload, for its documentation. */
    record Upload(
            @Schema(type = "string", format = "binary", description = ".csv, .xlsx or .ods, at most 4 MiB and 2,000 rows. The first row is the header: code, name, type, specifiedAuthority, activeFrom; also sector, parent, boards (parted by semicolons), GIAS_URN, LAESTAB, UKPRN, ODS, GSS, UPRN, HO_FORCE_CODE") String file) {}

    /** @param number row of the sheet or line of the file */
    record RefusedRowView(long number, List<RowFault> faults) {}

    /**
     * @param dryRun        whether nothing was entered, and what was is what would have been
     * @param entered       rows that became an entry
     * @param unchanged     rows of agencies of which the directory says the same
     * @param refused       rows that are given back
     * @param unreadColumns numbers of the columns that nothing is read from, from 1
     */
    record AgencyImportView(boolean dryRun, int entered, int unchanged, List<RefusedRowView> refused,
            List<Integer> unreadColumns) {}

    /** What decides the effect of an upload. */
    private record Asked(String sha256, boolean dryRun) {}

    private final LoadAgencies loadAgencies;
    private final Idempotency idempotency;
    private final DryLoad dryLoad;

    AgencyImportController(LoadAgencies loadAgencies, Idempotency idempotency, DryLoad dryLoad) {
        this.loadAgencies = loadAgencies;
        this.idempotency = idempotency;
        this.dryLoad = dryLoad;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Enter the agencies of a file", description = WRITERS
            + "Nothing is entered unless dryRun is false. The code is the key of a row: what the directory says already"
            + " is left as it is, so a file can be sent again. Rows that cannot be entered are given back with all their"
            + " faults and hinder no other. The file is not kept.", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Upload.class))))
    ResponseEntity<byte[]> load(@RequestParam(defaultValue = "true") boolean dryRun,
            @Parameter(hidden = true) MultipartHttpServletRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toRegisterAgencies(caller).orThrow();
        try (SentFile file = SentFile.alone(request, List.of("dryRun"))) {
            SentAgencies sent = SentAgencies.of(file);
            return idempotency.once(key, new Asked(file.sha256(), dryRun), () -> ResponseEntity
                    .status(dryRun ? HttpStatus.OK : HttpStatus.CREATED)
                    .body(view(sent, loadAgencies.load(sent.header(), sent.rows(), dryRun, caller.subject()),
                            dryRun)));
        }
    }

    @PostMapping(path = "/refused-rows", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = "text/csv")
    @Operation(summary = "Read which rows of a file of agencies would be given back, as CSV", description = WRITERS
            + "Always a dry run: the columns of the file with what was in them, and why the row is given back. Mended,"
            + " it can be sent as it is. Sent after a load, it gives the rows that are still to be entered.", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Upload.class))))
    ResponseEntity<byte[]> refusedRows(@Parameter(hidden = true) MultipartHttpServletRequest request,
            @Parameter(hidden = true) Caller caller) {
        PlanAccess.toRegisterAgencies(caller).orThrow();
        try (SentFile file = SentFile.alone(request, List.of())) {
            SentAgencies sent = SentAgencies.of(file);
            String csv = sent.header().csv(dryLoad.of(sent, caller.subject()).refused());
            return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                    .header("Content-Disposition", "attachment; filename=\"refused-rows.csv\"")
                    .body(csv.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static AgencyImportView view(SentAgencies sent, LoadReport report, boolean dryRun) {
        return new AgencyImportView(dryRun, report.entered(), report.unchanged(),
                report.refused().stream().map(each -> new RefusedRowView(each.row().number(), each.faults())).toList(),
                sent.header().unread());
    }
}
