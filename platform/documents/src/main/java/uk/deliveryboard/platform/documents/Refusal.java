package uk.deliveryboard.platform.documents;

import java.util.Locale;

/** Why a document is not read. */
public enum Refusal {
    /** No content at all. */
    EMPTY("The file is empty."),
    /** {@link Limits#fileBytes}. */
    FILE_TOO_LARGE("The file is larger than allowed."),
    /** A program, a picture or other bytes that are no document. */
    NOT_A_DOCUMENT("The file is not a document, whatever its name says."),
    /** A document of a kind that is not read, PDF for one. */
    UNSUPPORTED_KIND("Save it as .docx, .xlsx, .odt, .ods or .csv and send that."),
    /** Binary formats of Word and Excel up to 2003. */
    LEGACY_OFFICE("It has the Word or Excel format of before 2007: save it as .docx or .xlsx and send that."),
    ENCRYPTED("It is protected with a password: remove the protection and send it again."),
    DAMAGED("The file is damaged: open it, save it again and send that."),
    /** {@link Limits#parts}. */
    TOO_MANY_PARTS("It consists of more parts than allowed."),
    /** {@link Limits#compressionRatio}. */
    COMPRESSION_BOMB("A part of it unpacks to far more than any real document."),
    /** {@link Limits#expandedBytes}. */
    EXPANDS_TOO_FAR("It unpacks to more than allowed."),
    /** {@link Limits#nesting}. */
    NESTED_TOO_DEEPLY("Its parts are nested more deeply than in any real document."),
    /** A document type definition, and with it any entity. */
    XML_DOCTYPE("Its XML declares a document type, which no office program writes."),
    TOO_MANY_ROWS("It has more rows than allowed."),
    TOO_MANY_COLUMNS("A table has more columns than allowed."),
    TOO_MANY_CELLS("It has more cells than allowed."),
    /** {@link Limits#characters}. */
    TOO_MUCH_TEXT("It has more text than allowed."),
    CELL_TOO_LONG("A cell or paragraph is longer than allowed."),
    /** A quote that never ends, for one. */
    BROKEN_QUOTES("A quotation mark is not closed, or the cell it opens is longer than allowed."),
    /** Neither UTF-8, UTF-16, UTF-32 nor Windows-1252. */
    UNKNOWN_ENCODING("The text is in an encoding that is not known: save it as UTF-8."),
    /** Rows of two sources put together by a program that looks at neither. */
    MIXED_ENCODINGS("Part of the text is UTF-8 and part is not: save all of it as UTF-8."),
    /** Text where rows were asked for. */
    NO_ROWS("It is a text document: send a spreadsheet or CSV.");

    private final String hint;

    Refusal(String hint) {
        this.hint = hint;
    }

    /** A sentence for the person who sent it; holds nothing of the file. */
    public String hint() {
        return hint;
    }

    /** Stable, kebab-case. */
    public String code() {
        return "document-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
