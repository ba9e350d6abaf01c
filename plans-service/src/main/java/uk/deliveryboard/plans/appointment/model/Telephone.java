package uk.deliveryboard.plans.appointment.model;

import java.util.regex.Pattern;

/** A telephone number of the United Kingdom, as {@code +44} and its 9 or 10 digits (Ofcom's National Numbering Plan). */
public record Telephone(String number) {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ().-]");
    private static final Pattern FORM = Pattern.compile("\\+44[1-35789]\\d{8,9}");

    /** As somebody wrote it: {@code 01632 960 001}, {@code (01632) 960001}, {@code +44 (0)1632 960001}. */
    public static Telephone written(String text) {
        String digits = BETWEEN_DIGITS.matcher(text.strip()).replaceAll("");
        if (digits.startsWith("+440")) {
            return new Telephone("+44" + digits.substring(4));
        }
        return new Telephone(digits.startsWith("0") ? "+44" + digits.substring(1) : digits);
    }

    boolean isWellFormed() {
        return FORM.matcher(number).matches();
    }

    @Override
    public String toString() {
        return "Telephone";
    }
}
