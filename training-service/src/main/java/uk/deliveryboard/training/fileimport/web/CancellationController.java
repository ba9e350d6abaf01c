package uk.deliveryboard.training.fileimport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.fileimport.CancelImport;
import uk.deliveryboard.training.fileimport.FileImports;

@RestController
@Tag(name = "Imports", description = "Files of completions or staff of the caller's agency: CSV, Excel, OpenDocument or JSON lines")
class CancellationController {

    private final CancelImport cancelImport;
    private final FileImports imports;

    CancellationController(CancelImport cancelImport, FileImports imports) {
        this.cancelImport = cancelImport;
        this.imports = imports;
    }

    @PutMapping("/v1/training/imports/{importId}/cancellation")
    @Transactional
    @Operation(summary = "Stop an import", description = "What is stored by then stays; the rest of the file is not read. Stopping again is the same.")
    public ImportResponse cancel(@PathVariable UUID importId, Caller caller) {
        TrainingAccess.recordCompletions(caller).orThrow();
        return switch (cancelImport.cancel(importId, caller.subject())) {
            case CANCELLED -> ImportResponse.of(imports.see(importId).orElseThrow());
            case OVER -> throw new ProblemException(ImportProblem.IMPORT_OVER, "There is nothing left to stop.");
            case UNKNOWN ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such import.");
        };
    }
}
