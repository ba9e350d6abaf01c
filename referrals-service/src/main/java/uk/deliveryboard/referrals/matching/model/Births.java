package uk.deliveryboard.referrals.matching.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates of birth that may be the same one, written down wrongly. */
public final class Births {

    private Births() {}

    public static Optional<Sign> compare(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return Optional.of(Sign.SAME_BIRTH);
        }
        if (swapped(one).filter(other::equals).isPresent()) {
            return Optional.of(Sign.BIRTH_DAY_AND_MONTH_SWAPPED);
        }
        return oneDigitOff(one, other) ? Optional.of(Sign.BIRTH_ONE_DIGIT_OFF) : Optional.empty();
    }

    /** The date with day and month in each other's place; empty where there is no such date. */
    public static Optional<LocalDate> swapped(LocalDate date) {
        return date.getDayOfMonth() <= 12
                ? Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()))
                : Optional.empty();
    }

    /** One digit, and that by one. */
    private static boolean oneDigitOff(LocalDate one, LocalDate other) {
        String first = DateTimeFormatter.BASIC_ISO_DATE.format(one);
        String second = DateTimeFormatter.BASIC_ISO_DATE.format(other);
        int off = 0;
        for (int i = 0; i < first.length(); i++) {
            int difference = Math.abs(first.charAt(i) - second.charAt(i));
            if (difference > 1) {
                return false;
            }
            off += difference;
        }
        return off == 1;
    }
}
