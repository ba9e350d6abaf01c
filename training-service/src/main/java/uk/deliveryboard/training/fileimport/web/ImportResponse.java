package uk.deliveryboard.training.fileimport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.fileimport.FileImport;
import uk.deliveryboard.training.fileimport.FileImports;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.Dialect;
import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Progress;

/**
 * An import and how far it is.
 *
 * @param finishedAt when the last row was worked off, or it was given up
 * @param keptUntil  until when the rows that were refused can be fetched
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportResponse(UUID importId, ImportKind kind, boolean dryRun, Progress.State state, Rows rows,
        Reading reading, String fileSha256, Instant receivedAt, @Nullable Instant finishedAt,
        @Nullable Instant keptUntil, Map<String, String> links) {

    static final String PATH = "/v1/training/imports/";

    /** @param done of total: stored, duplicate or refused; improved are some of the duplicates */
    record Rows(long total, long done, long stored, long duplicate, long improved, long refused) {}

    /**
     * How the file is understood.
     *
     * @param columns      names of the columns that say something, the surest first
     * @param daysWritten  how days are read that are only numbers
     * @param orderAssumed whether no day of the file shows that
     */
    record Reading(Dialect dialect, Map<Field, List<String>> columns, DateOrder daysWritten, boolean orderAssumed) {}

    static ImportResponse of(FileImports.Seen seen) {
        FileImport file = seen.file();
        Progress progress = seen.progress();
        Map<Field, List<String>> columns = new TreeMap<>();
        file.layout().fields().forEach((field, positions) -> columns.put(field,
                positions.stream().map(position -> file.layout().columns().get(position)).toList()));
        return new ImportResponse(file.id(), file.kind(), file.dryRun(), progress.state(),
                new Rows(progress.rows(), progress.done(), progress.stored(), progress.duplicate(),
                        progress.improved(), progress.refused()),
                new Reading(file.layout().dialect(), columns, file.order(), file.orderAssumed()), file.fileHash(),
                file.receivedAt(), seen.finishedAt(), seen.keptUntil(), links(file.id(), progress));
    }

    private static Map<String, String> links(UUID id, Progress progress) {
        Map<String, String> links = new TreeMap<>();
        links.put("self", PATH + id);
        links.put("events", PATH + id + "/events");
        if (progress.refused() > 0 && progress.state().isOver()) {
            links.put("errors", PATH + id + "/errors.csv");
        }
        return links;
    }
}
