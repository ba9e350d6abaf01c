package uk.deliveryboard.training.fileimport.model.row;

import java.util.Set;

import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.Submission;
import uk.deliveryboard.training.fileimport.model.Fault;
import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.Layout;
import uk.deliveryboard.training.fileimport.model.Session;
import uk.deliveryboard.training.fileimport.model.StagedRow;

/** Reads the rows of a register of attendance. Names that stand on it are not read. */
public final class RegisterRows {

    private static final Set<String> ATTENDED = Set.of("yes", "y", "true", "1", "x", "attended", "present", "signed");

    private final Layout layout;
    private final Session session;

    public RegisterRows(Layout layout, Session session) {
        this.layout = layout;
        this.session = session;
    }

    public RowReading<Submission> read(StagedRow row) {
        FieldReader fields = new FieldReader(layout, row);
        String staffRef = fields.fitting(Field.STAFF_REF, fields.needed(Field.STAFF_REF),
                text -> CompletionRows.STAFF_REF.matcher(text).matches(), CompletionRows.unknown(layout, row));
        String attended = fields.optional(Field.ATTENDED);
        boolean marked = attended != null && ATTENDED.contains(Field.plain(attended));
        if (layout.fields().containsKey(Field.ATTENDED) && !marked) {
            fields.fault(Field.ATTENDED, Fault.NOT_ATTENDED);
        }
        return fields.errors().isEmpty() && staffRef != null
                ? new RowReading.Read<>(new Submission(staffRef, session.courseCode(), session.heldOn(),
                        CompletionResult.ATTENDED, Source.SESSION_REGISTER, session.name()))
                : new RowReading.Unread<>(fields.errors());
    }
}
