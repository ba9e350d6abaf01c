package uk.deliveryboard.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of the UK financial year in {@code Europe/London}: {@code 2026-27-Q2} is 1 July to 30 September 2026.
 *
 * @param startYear calendar year in which the financial year begins, 2000 to 2098
 * @param number    1 (April to June) to 4 (January to March)
 */
public record Quarter(int startYear, int number) implements Comparable<Quarter> {

    /** The zone in which all business dates are reckoned. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Pattern ID = Pattern.compile("(20\\d\\d)-(\\d\\d)-Q([1-4])");

    public Quarter {
        if (startYear < 2000 || startYear > 2098 || number < 1 || number > 4) {
            throw new IllegalArgumentException("not a quarter");
        }
    }

    /** The quarter with this id, or empty where it is no id of a quarter ({@code 2026-28-Q1} is none). */
    public static Optional<Quarter> parse(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        boolean consecutive = (year + 1) % 100 == Integer.parseInt(matcher.group(2));
        return consecutive && year < 2099
                ? Optional.of(new Quarter(year, Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** The quarter that holds this day. */
    public static Quarter of(LocalDate day) {
        int month = day.getMonthValue();
        return month < 4
                ? new Quarter(day.getYear() - 1, 4)
                : new Quarter(day.getYear(), (month - 1) / 3);
    }

    /** The quarter that holds this moment in London: 23:30Z on 30 June is 1 July there, hence Q2. */
    public static Quarter of(Instant moment) {
        return of(LocalDate.ofInstant(moment, LONDON));
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, 4, 1).plusMonths(3L * (number - 1));
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    public Quarter next() {
        return number == 4 ? new Quarter(startYear + 1, 1) : new Quarter(startYear, number + 1);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(startYear - 1, 4) : new Quarter(startYear, number - 1);
    }

    public String id() {
        return "%d-%02d-Q%d".formatted(startYear, (startYear + 1) % 100, number);
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay().compareTo(other.firstDay());
    }

    @Override
    public String toString() {
        return id();
    }
}
