package uk.deliveryboard.training.xapi.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as statements write them: ISO 8601 with date and time; RFC 3339 has a space between the two as well. */
public final class Moments {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,30}))?)?"
                    + "([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?");

    private Moments() {}

    /**
     * The moment, or empty where it is none. An offset of minus zero says that the place is not known and is refused
     * by section 4 of the specification; without an offset it is UTC; a leap second is the second before it.
     */
    public static Optional<Instant> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int second = number(matcher, 6);
            LocalDateTime local = LocalDateTime.of(number(matcher, 1), number(matcher, 2), number(matcher, 3),
                    number(matcher, 4), number(matcher, 5), second == 60 ? 59 : second, nanos(matcher.group(7)));
            String offset = matcher.group(8);
            return offset != null && offset.matches("-00(:?00)?")
                    ? Optional.empty()
                    : Optional.of(local.toInstant(offset(offset)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static ZoneOffset offset(String text) {
        return text == null || text.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
