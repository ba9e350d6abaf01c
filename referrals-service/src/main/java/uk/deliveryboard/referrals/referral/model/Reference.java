package uk.deliveryboard.referrals.referral.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number by which people speak of a referral, such as {@code PRV-2026-000123}: no gaps within a year. */
public record Reference(int year, long number) {

    private static final Pattern FORM = Pattern.compile("PRV-(\\d{4})-(\\d{6,18})");

    public Reference {
        if (year < 1000 || year > 9999 || number < 1) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    public static Reference parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a reference");
        }
        return new Reference(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "PRV-%d-%06d", year, number);
    }
}
