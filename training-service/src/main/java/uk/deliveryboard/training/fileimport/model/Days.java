package uk.deliveryboard.training.fileimport.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.deliveryboard.platform.time.Quarter;

/** Reads the days of files: written out, as numbers in either order, as Excel counts them and as computers do. */
public final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ].*)?");
    private static final Pattern NUMBERS = Pattern
            .compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})(?:[, ]+\\d{1,2}:\\d{2}.*)?");
    private static final Pattern WORDS = Pattern
            .compile(
                    "(\\d{1,2})(?:st|nd|rd|th)?[ /-]([a-z]{3,9})\\.?,?[ /-](\\d{4}|\\d{2})(?:[, ]+\\d{1,2}:\\d{2}.*)?");
    private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern EXCEL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{10}");
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    /** Excel's day 60, 29 February 1900, never was; from day 61 on this is day 0. */
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int CENTURY = 2000;

    private Days() {}

    /** What a cell says of a day. */
    public sealed interface Reading {

        record Day(LocalDate day) implements Reading {}

        record Unread(Fault fault) implements Reading {}
    }

    public static Reading read(Cell cell, DateOrder order) {
        String text = cell.content().toLowerCase(Locale.ROOT);
        try {
            Matcher numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                return numbers(number(numbers, 1), number(numbers, 2), year(numbers.group(3)), order);
            }
            return read(text);
        } catch (DateTimeException e) {
            return new Reading.Unread(Fault.DAY_IMPOSSIBLE);
        }
    }

    private static Reading read(String text) {
        for (Pattern pattern : List.of(ISO, COMPACT)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return day(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            }
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            int month = month(words.group(2));
            return month == 0
                    ? new Reading.Unread(Fault.DAY_UNREADABLE)
                    : day(year(words.group(3)), month, number(words, 1));
        }
        Matcher excel = EXCEL.matcher(text);
        if (excel.matches()) {
            return new Reading.Day(EXCEL_ZERO.plusDays(number(excel, 1)));
        }
        return SECONDS.matcher(text).matches()
                ? new Reading.Day(LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(text)), Quarter.LONDON))
                : new Reading.Unread(Fault.DAY_UNREADABLE);
    }

    /** The order in which alone it can be read; mixed where it can be read in both, or is not of numbers only. */
    static DateOrder order(Cell cell) {
        Matcher numbers = NUMBERS.matcher(cell.content());
        if (!numbers.matches()) {
            return DateOrder.MIXED;
        }
        boolean dayFirst = number(numbers, 2) <= 12 && number(numbers, 1) <= 31;
        boolean monthFirst = number(numbers, 1) <= 12 && number(numbers, 2) <= 31;
        if (dayFirst == monthFirst) {
            return DateOrder.MIXED;
        }
        return dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static Reading numbers(int first, int second, int year, DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> day(year, second, first);
            case MONTH_FIRST -> day(year, first, second);
            case MIXED -> {
                if (first > 12) {
                    yield day(year, second, first);
                }
                yield second > 12 || first == second
                        ? day(year, first, second)
                        : new Reading.Unread(Fault.DAY_AMBIGUOUS);
            }
        };
    }

    private static Reading day(int year, int month, int day) {
        return new Reading.Day(LocalDate.of(year, month, day));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? CENTURY + year : year;
    }

    /** @return 0 where it names none */
    private static int month(String word) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).startsWith(word) || word.equals("sept") && month == 8) {
                return month + 1;
            }
        }
        return 0;
    }
}
