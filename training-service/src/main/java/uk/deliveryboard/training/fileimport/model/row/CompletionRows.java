package uk.deliveryboard.training.fileimport.model.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.Submission;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.Dialect;
import uk.deliveryboard.training.fileimport.model.Fault;
import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.Layout;
import uk.deliveryboard.training.fileimport.model.Profile;
import uk.deliveryboard.training.fileimport.model.StagedRow;

/** Reads rows that tell of completions. Whether what they say is so is judged afterwards, as for every other source. */
public final class CompletionRows {

    static final Pattern STAFF_REF = Pattern.compile("[A-Za-z0-9-]{1,40}");
    /** An assignment of the NHS's staff record is the employee's number and a count. */
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\d{6,10})-\\d{1,3}");
    private static final Pattern COURSE_CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final Pattern RECORD_REF = Pattern.compile("[\\x21-\\x3f\\x41-\\x7e]{1,100}");
    private static final Map<String, CompletionResult> RESULTS = Map.ofEntries(
            Map.entry("completed", CompletionResult.COMPLETED), Map.entry("complete", CompletionResult.COMPLETED),
            Map.entry("yes", CompletionResult.COMPLETED), Map.entry("y", CompletionResult.COMPLETED),
            Map.entry("true", CompletionResult.COMPLETED), Map.entry("certified", CompletionResult.COMPLETED),
            Map.entry("passed", CompletionResult.PASSED), Map.entry("pass", CompletionResult.PASSED),
            Map.entry("attended", CompletionResult.ATTENDED), Map.entry("present", CompletionResult.ATTENDED),
            Map.entry("partial", CompletionResult.PARTIAL), Map.entry("incomplete", CompletionResult.PARTIAL),
            Map.entry("failed", CompletionResult.FAILED), Map.entry("fail", CompletionResult.FAILED),
            Map.entry("waived", CompletionResult.WAIVED), Map.entry("exempt", CompletionResult.WAIVED));
    private static final List<String> NOT_COMPLETED = List.of("no", "n", "false", "absent", "didnotattend",
            "notattended", "notcompleted", "notstarted", "notyetstarted", "inprogress", "enrolled", "booked",
            "cancelled", "expired");

    private final Layout layout;
    private final DateOrder order;
    private final Profile profile;
    private final Source source;

    public CompletionRows(Layout layout, DateOrder order, Profile profile, Sender sender) {
        this.layout = layout;
        this.order = order;
        this.profile = profile;
        this.source = layout.dialect().source(sender);
    }

    public RowReading<Submission> read(StagedRow row) {
        FieldReader fields = new FieldReader(layout, row);
        String staffRef = fields.fitting(Field.STAFF_REF, employee(fields.needed(Field.STAFF_REF)),
                text -> STAFF_REF.matcher(text).matches(), unknown(layout, row));
        String course = course(fields);
        LocalDate day = fields.day(Field.COMPLETED_ON, fields.needed(Field.COMPLETED_ON), order);
        CompletionResult result = result(fields);
        String recordRef = fields.fitting(Field.RECORD_REF, fields.optional(Field.RECORD_REF),
                text -> RECORD_REF.matcher(text).matches(), Fault.RECORD_REF_IMPOSSIBLE);
        return fields.errors().isEmpty() && staffRef != null && course != null && day != null && result != null
                ? new RowReading.Read<>(new Submission(staffRef, course, day, result, source, recordRef))
                : new RowReading.Unread<>(fields.errors());
    }

    /** What is wrong with a reference that is none. An address would have been found if it were known. */
    static Fault unknown(Layout layout, StagedRow row) {
        return layout.cell(Field.STAFF_REF, row).content().contains("@")
                ? Fault.ADDRESS_UNKNOWN
                : Fault.STAFF_REF_IMPOSSIBLE;
    }

    private @Nullable String employee(@Nullable String text) {
        var assignment = ASSIGNMENT.matcher(text == null ? "" : text);
        return layout.dialect() == Dialect.ESR && assignment.matches() ? assignment.group(1) : text;
    }

    private @Nullable String course(FieldReader fields) {
        String text = fields.needed(Field.COURSE_CODE);
        return text == null
                ? null
                : fields.fitting(Field.COURSE_CODE, profile.course(text).orElseGet(() -> text.toUpperCase(Locale.ROOT)),
                        code -> COURSE_CODE.matcher(code).matches(), Fault.COURSE_UNKNOWN);
    }

    /** A file that has no column for it is a list of what was completed. */
    private @Nullable CompletionResult result(FieldReader fields) {
        String text = fields.optional(Field.RESULT);
        if (text == null) {
            return CompletionResult.COMPLETED;
        }
        String word = Field.plain(text);
        CompletionResult result = RESULTS.get(word);
        if (result == null) {
            fields.fault(Field.RESULT, NOT_COMPLETED.contains(word) ? Fault.NOT_COMPLETED : Fault.RESULT_UNKNOWN);
        }
        return result;
    }
}
