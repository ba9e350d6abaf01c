package uk.deliveryboard.plans.directory.model;

import java.util.regex.Pattern;

/** Public registers of organisations, and the form of their identifiers. */
public enum IdentifierScheme {
    /** Get Information About Schools, a school's unique reference number. */
    GIAS_URN("[0-9]{6}", "6 digits"),
    /** Local authority (3 digits) and establishment (4 digits). */
    LAESTAB("[0-9]{7}", "7 digits"),
    /** UK Register of Learning Providers. */
    UKPRN("1[0-9]{7}", "8 digits, the first of them 1"),
    /** NHS Organisation Data Service. */
    ODS("[0-9A-Z]{3,8}", "3 to 8 digits and capital letters"),
    /** Office for National Statistics, an area of England or Wales. */
    GSS("[EW][0-9]{8}", "E or W and 8 digits"),
    /** Unique Property Reference Number. */
    UPRN("[0-9]{1,12}", "1 to 12 digits"),
    /** Home Office code of a police force. */
    HO_FORCE_CODE("[0-9]{1,3}", "1 to 3 digits");

    private final Pattern form;
    private final String description;

    IdentifierScheme(String form, String description) {
        this.form = Pattern.compile(form);
        this.description = description;
    }

    public boolean accepts(String value) {
        return form.matcher(value).matches();
    }

    public String description() {
        return description;
    }
}
