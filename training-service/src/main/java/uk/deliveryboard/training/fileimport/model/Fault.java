package uk.deliveryboard.training.fileimport.model;

import java.util.Locale;

/** Why a cell cannot be read. */
public enum Fault {
    VALUE_MISSING("is empty", "Fill it in."),
    CONTROL_CHARACTER("has characters that cannot be printed", "Write it again: the file was damaged on its way."),
    FORMULA("is a formula", "Put the value there."),
    CELL_ERROR("shows an error of the spreadsheet", "Put the value there."),
    STAFF_REF_IMPOSSIBLE("is no staff reference",
            "Use the reference under which the person is on your list of staff in scope: letters, digits and hyphens."),
    ADDRESS_UNKNOWN("is the address of nobody on your list of staff",
            "Send the list of staff with their work addresses, or use the staff reference."),
    ADDRESS_IMPOSSIBLE("is no e-mail address", "Write one address, or leave it empty."),
    COURSE_UNKNOWN("names no course",
            "Use the code of the course, or say in a saved profile which course this name stands for."),
    DAY_UNREADABLE("is no day that can be read", "Write it as 2026-10-03 or 03/10/2026."),
    DAY_IMPOSSIBLE("is a day that there is not", "Write it as 2026-10-03 or 03/10/2026."),
    DAY_AMBIGUOUS("can be read with the day or the month first, and the file has both",
            "Write it as 2026-10-03."),
    RESULT_UNKNOWN("is no result that is known",
            "Use COMPLETED, PASSED, ATTENDED, PARTIAL, FAILED or WAIVED."),
    NOT_COMPLETED("says that the course was not completed", "Leave the row out until it is."),
    NOT_ATTENDED("says that nobody attended", "Write yes where somebody did."),
    RECORD_REF_IMPOSSIBLE("is no reference of a record",
            "Up to 100 characters without spaces; an e-mail address is none."),
    JOB_ROLE_IMPOSSIBLE("is no job title", "Up to 80 letters, digits and simple marks."),
    ROLE_GROUP_IMPOSSIBLE("is no code of a group", "Capital letters, digits and underscores, such as TEACHING."),
    EMPLOYMENT_UNKNOWN("is no kind of employment", "Write EMPLOYED or COMMISSIONED."),
    YES_OR_NO("is neither yes nor no", "Write yes or no."),
    ROW_TOO_LONG("has more cells than there are columns",
            "A cell holds the character that separates cells: put the cell into quotation marks.");

    private final String message;
    private final String hint;

    Fault(String message, String hint) {
        this.message = message;
        this.hint = hint;
    }

    public RowError in(String column) {
        return new RowError(column, name().toLowerCase(Locale.ROOT).replace('_', '-'), message, hint);
    }
}
