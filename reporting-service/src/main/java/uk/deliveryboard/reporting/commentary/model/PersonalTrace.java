package uk.deliveryboard.reporting.commentary.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Signs in a text that it tells of a person. Packs go to many readers beside small numbers; a name or a date of birth
 * there would undo what disclosure control does. A program sees only the plain signs: the form asks for the rest.
 */
public enum PersonalTrace {
    EMAIL("an e-mail address", "[\\w.+-]+@[\\w-]+\\.[\\w.-]+"),
    PHONE("a telephone number", "(?<![\\d,.])(?:\\+44|0)(?:[ -]?\\d){9,10}(?!\\d)"),
    NHS_NUMBER("an NHS number", "(?<![\\d,.])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\d,])"),
    NATIONAL_INSURANCE("a National Insurance number",
            "\\b(?i:[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z]) ?\\d{2} ?\\d{2} ?\\d{2} ?(?i:[a-d])\\b"),
    BIRTH("a date of birth", "(?i)\\b(?:d\\.?o\\.?b\\.?|date of birth|born (?:on|in))(?![a-z])"),
    POSTCODE("a postcode", "\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b"),
    AGE("the age of somebody", "(?i)\\b(?:aged? (?:of )?\\d{1,2}\\b(?! to| ?-)|\\d{1,2}[ -]years?[ -]old)"),
    TITLE("the name of somebody", "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\\.? +\\p{Lu}\\p{L}+");

    private final String words;
    private final Pattern sign;

    PersonalTrace(String words, String sign) {
        this.words = words;
        this.sign = Pattern.compile(sign, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What it is a sign of. */
    public String words() {
        return words;
    }

    /** {@code nhs-number}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<PersonalTrace> in(String text) {
        return Arrays.stream(values()).filter(trace -> trace.sign.matcher(text).find()).toList();
    }
}
