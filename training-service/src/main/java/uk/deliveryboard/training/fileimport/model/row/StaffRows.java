package uk.deliveryboard.training.fileimport.model.row;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.Fault;
import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.Layout;
import uk.deliveryboard.training.fileimport.model.StagedRow;
import uk.deliveryboard.training.staff.model.Absence;
import uk.deliveryboard.training.staff.model.Employment;
import uk.deliveryboard.training.staff.model.StaffEntry;
import uk.deliveryboard.training.staff.model.WorkAddress;

/** Reads rows of lists of staff. Columns with names are not read at all; an address is only looked at for its form. */
public final class StaffRows {

    private static final Pattern JOB_ROLE = Pattern.compile("[A-Za-z][A-Za-z0-9 ,/&()'-]{0,79}");
    private static final Pattern ROLE_GROUP = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private static final Set<String> COMMISSIONED = Set.of("commissioned", "contractor", "agency");
    private static final Set<String> EMPLOYED = Set.of("employed", "employee", "permanent", "fixedterm");

    private final Layout layout;
    private final DateOrder order;

    public StaffRows(Layout layout, DateOrder order) {
        this.layout = layout;
        this.order = order;
    }

    public RowReading<StaffEntry> read(StagedRow row) {
        FieldReader fields = new FieldReader(layout, row);
        String staffRef = fields.fitting(Field.STAFF_REF, fields.needed(Field.STAFF_REF),
                text -> CompletionRows.STAFF_REF.matcher(text).matches(), Fault.STAFF_REF_IMPOSSIBLE);
        String jobRole = fields.fitting(Field.JOB_ROLE, fields.optional(Field.JOB_ROLE),
                text -> JOB_ROLE.matcher(text).matches(), Fault.JOB_ROLE_IMPOSSIBLE);
        String roleGroup = fields.fitting(Field.ROLE_GROUP, code(fields.optional(Field.ROLE_GROUP)),
                text -> ROLE_GROUP.matcher(text).matches(), Fault.ROLE_GROUP_IMPOSSIBLE);
        boolean relevant = relevant(fields);
        LocalDate joinedOn = fields.day(Field.JOINED_ON, fields.needed(Field.JOINED_ON), order);
        LocalDate leftOn = fields.day(Field.LEFT_ON, fields.optional(Field.LEFT_ON), order);
        fields.fitting(Field.ADDRESS, fields.optional(Field.ADDRESS),
                text -> WorkAddress.of("", text).isPresent(), Fault.ADDRESS_IMPOSSIBLE);
        Employment employment = employment(fields);
        Absence absence = absence(fields);
        return fields.errors().isEmpty() && staffRef != null && joinedOn != null
                ? new RowReading.Read<>(new StaffEntry(staffRef, jobRole, roleGroup, relevant, joinedOn, leftOn,
                        employment, absence))
                : new RowReading.Unread<>(fields.errors());
    }

    /** Whoever is on a list without such a column is in scope: that is what the list is of. */
    private boolean relevant(FieldReader fields) {
        String text = layout.fields().containsKey(Field.RELEVANT) ? fields.needed(Field.RELEVANT) : "yes";
        String word = text == null ? "yes" : Field.plain(text);
        if (!YES.contains(word) && !NO.contains(word)) {
            fields.fault(Field.RELEVANT, Fault.YES_OR_NO);
        }
        return YES.contains(word);
    }

    private static Employment employment(FieldReader fields) {
        String text = fields.optional(Field.EMPLOYMENT);
        String word = text == null ? "employed" : Field.plain(text);
        if (!EMPLOYED.contains(word) && !COMMISSIONED.contains(word)) {
            fields.fault(Field.EMPLOYMENT, Fault.EMPLOYMENT_UNKNOWN);
        }
        return COMMISSIONED.contains(word) ? Employment.COMMISSIONED : Employment.EMPLOYED;
    }

    private @Nullable Absence absence(FieldReader fields) {
        LocalDate from = fields.day(Field.ABSENT_FROM, fields.optional(Field.ABSENT_FROM), order);
        LocalDate until = fields.day(Field.ABSENT_UNTIL, fields.optional(Field.ABSENT_UNTIL), order);
        if (from == null && until != null) {
            fields.fault(Field.ABSENT_FROM, Fault.VALUE_MISSING);
        }
        return from == null ? null : new Absence(from, until);
    }

    private static @Nullable String code(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
