package uk.deliveryboard.training.fileimport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.RowError;
import uk.deliveryboard.training.fileimport.model.StagedRow;
import uk.deliveryboard.training.fileimport.model.row.RowReading;
import uk.deliveryboard.training.fileimport.model.row.StaffRows;
import uk.deliveryboard.training.staff.EnterStaff;
import uk.deliveryboard.training.staff.model.StaffEntry;
import uk.deliveryboard.training.staff.model.StaffOutcome;
import uk.deliveryboard.training.staff.model.StaffRefusal;

/** Rows are entered as if one after the other: of two about the same person, the later one of the file stands. */
@Component
class TakeStaff implements RowTaker {

    private final EnterStaff enterStaff;
    private final KnowAddresses addresses;

    TakeStaff(EnterStaff enterStaff, KnowAddresses addresses) {
        this.enterStaff = enterStaff;
        this.addresses = addresses;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.STAFF);
    }

    @Override
    public List<RowOutcome> take(FileImport file, List<StagedRow> rows) {
        var reader = new StaffRows(file.layout(), file.order());
        List<RowReading<StaffEntry>> readings = rows.stream().map(reader::read).toList();
        Iterator<StaffOutcome> outcomes = enter(file.agency(), RowReading.read(readings)).iterator();
        Iterator<StagedRow> each = rows.iterator();
        List<RowOutcome> taken = readings.stream().map(reading -> {
            StagedRow row = each.next();
            return switch (reading) {
                case RowReading.Unread<StaffEntry>(var errors) -> new RowOutcome.Refused(errors);
                case RowReading.Read<StaffEntry> _ -> outcome(outcomes.next(), file, row);
            };
        }).toList();
        addresses.learn(file, IntStream.range(0, rows.size())
                .filter(row -> !(taken.get(row) instanceof RowOutcome.Refused)).mapToObj(rows::get).toList());
        return taken;
    }

    private List<StaffOutcome> enter(String agency, List<StaffEntry> entries) {
        List<StaffOutcome> outcomes = new ArrayList<>();
        List<StaffEntry> batch = new ArrayList<>();
        Set<String> inBatch = new HashSet<>();
        for (StaffEntry entry : entries) {
            if (!inBatch.add(entry.staffRef())) {
                outcomes.addAll(enterStaff.enter(agency, batch));
                batch.clear();
                inBatch.clear();
                inBatch.add(entry.staffRef());
            }
            batch.add(entry);
        }
        outcomes.addAll(enterStaff.enter(agency, batch));
        return outcomes;
    }

    private static RowOutcome outcome(StaffOutcome outcome, FileImport file, StagedRow row) {
        return switch (outcome) {
            case StaffOutcome.Created _ -> new RowOutcome.Stored();
            case StaffOutcome.Changed _ -> new RowOutcome.Duplicate(true);
            case StaffOutcome.Unchanged _ -> new RowOutcome.Duplicate(false);
            case StaffOutcome.Refused(var reasons) ->
                new RowOutcome.Refused(reasons.stream().map(reason -> error(reason, file, row)).toList());
        };
    }

    private static RowError error(StaffRefusal reason, FileImport file, StagedRow row) {
        Field field = switch (reason) {
            case JOINED_IMPLAUSIBLE -> Field.JOINED_ON;
            case LEFT_IMPLAUSIBLE, LEFT_BEFORE_JOINING -> Field.LEFT_ON;
            case ABSENCE_IMPLAUSIBLE -> Field.ABSENT_FROM;
            case ABSENCE_ENDS_BEFORE_IT_BEGINS -> Field.ABSENT_UNTIL;
            case REPEATED_IN_BATCH -> Field.STAFF_REF;
        };
        return new RowError(file.layout().name(field, row), reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                reason.message(),
                "Mend the row; if day and month are exchanged, send the file with the order of its days.");
    }
}
