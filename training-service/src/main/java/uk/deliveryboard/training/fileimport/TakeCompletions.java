package uk.deliveryboard.training.fileimport;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import uk.deliveryboard.training.completion.RecordCompletions;
import uk.deliveryboard.training.completion.model.CompletionOutcome;
import uk.deliveryboard.training.completion.model.CompletionRefusal;
import uk.deliveryboard.training.completion.model.Submission;
import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.RowError;
import uk.deliveryboard.training.fileimport.model.Session;
import uk.deliveryboard.training.fileimport.model.StagedRow;
import uk.deliveryboard.training.fileimport.model.row.CompletionRows;
import uk.deliveryboard.training.fileimport.model.row.RegisterRows;
import uk.deliveryboard.training.fileimport.model.row.RowReading;

@Component
class TakeCompletions implements RowTaker {

    private final RecordCompletions recordCompletions;
    private final KnowAddresses addresses;

    TakeCompletions(RecordCompletions recordCompletions, KnowAddresses addresses) {
        this.recordCompletions = recordCompletions;
        this.addresses = addresses;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.COMPLETIONS, ImportKind.REGISTER);
    }

    @Override
    public List<RowOutcome> take(FileImport file, List<StagedRow> rows) {
        List<RowReading<Submission>> readings = addresses.resolve(file, rows).stream().map(reader(file)).toList();
        Iterator<CompletionOutcome> outcomes = recordCompletions.record(file.agency(), file.sender(),
                RowReading.read(readings)).iterator();
        Iterator<StagedRow> each = rows.iterator();
        return readings.stream().map(reading -> {
            StagedRow row = each.next();
            return switch (reading) {
                case RowReading.Unread<Submission>(var errors) -> new RowOutcome.Refused(errors);
                case RowReading.Read<Submission> _ -> outcome(outcomes.next(), file, row);
            };
        }).toList();
    }

    private static Function<StagedRow, RowReading<Submission>> reader(FileImport file) {
        Session session = file.session();
        return session == null
                ? new CompletionRows(file.layout(), file.order(), file.profile(), file.sender())::read
                : new RegisterRows(file.layout(), session)::read;
    }

    private static RowOutcome outcome(CompletionOutcome outcome, FileImport file, StagedRow row) {
        return switch (outcome) {
            case CompletionOutcome.Recorded _ -> new RowOutcome.Stored();
            case CompletionOutcome.Duplicate(var _, var changed) -> new RowOutcome.Duplicate(changed);
            case CompletionOutcome.Refused(var reasons) ->
                new RowOutcome.Refused(reasons.stream().map(reason -> error(reason, file, row)).toList());
        };
    }

    private static RowError error(CompletionRefusal reason, FileImport file, StagedRow row) {
        String code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (reason) {
            case STAFF_UNKNOWN -> new RowError(file.layout().name(Field.STAFF_REF, row), code, reason.message(),
                    "Mend the reference, or put the person on the list of staff in scope and send the row again.");
            case COURSE_UNKNOWN -> new RowError(file.layout().name(Field.COURSE_CODE, row), code, reason.message(),
                    "Use the code of the course, or say in a saved profile which course this name stands for.");
            case COMPLETED_IN_FUTURE, COMPLETED_IMPLAUSIBLE ->
                new RowError(file.layout().name(Field.COMPLETED_ON, row), code, reason.message(),
                        "Mend the day; if day and month are exchanged, send the file with the order of its days.");
            case SOURCE_NOT_ALLOWED -> new RowError("", code, reason.message(), "Send it with the system's client.");
        };
    }
}
