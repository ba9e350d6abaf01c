package uk.deliveryboard.plans.action.model.timescale;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Words and figures for one period, in lower case. Days come before months, as in the United Kingdom. Quarters are those
 * of the financial year from April; terms are September to December, January to March and April to July.
 */
final class PeriodWords {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final String MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "'?(?<year>(?:19|20)\\d\\d|\\d\\d)";
    private static final String SPAN = "(?<year>(?:20)?\\d\\d) ?[/-] ?(?<to>(?:20)?\\d\\d)";
    private static final String WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)? )?";

    private static final Pattern ISO_DAY = Pattern.compile("(?<year>\\d{4})-(?<m>\\d\\d)-(?<day>\\d\\d)");
    private static final Pattern FIGURES = Pattern.compile("(?<day>\\d\\d?) ?([./-]) ?(?<m>\\d\\d?) ?\\2 ?" + YEAR);
    private static final Pattern WORDED_DAY = Pattern.compile(
            WEEKDAY + "(?<day>\\d\\d?)(?:st|nd|rd|th)?[ -]?(?:of )?" + MONTH + "(?:[ -]?" + YEAR + ")?");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            MONTH + " (?<day>\\d\\d?)(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d\\d)");
    private static final Pattern WORDED_MONTH = Pattern.compile(MONTH + "(?:[ -]*" + YEAR + ")?");
    private static final Pattern MONTH_FIGURES = Pattern.compile("(?<m>\\d\\d?)[/.-](?<year>(?:19|20)\\d\\d)");
    private static final Pattern QUARTER = Pattern.compile("(?:q|quarter )(?<quarter>[1-4])[ ,of-]*(?:" + SPAN + "|"
            + YEAR.replace("year", "single") + ")");
    private static final Pattern YEAR_FIRST_QUARTER = Pattern.compile(SPAN + "[ -]q(?<quarter>[1-4])");
    private static final Pattern TERM = Pattern
            .compile("(?<term>autumn|spring|summer)(?: term)?[ ,of-]*(?:" + SPAN + "|"
                    + YEAR.replace("year", "single") + ")");
    private static final Pattern ACADEMIC_YEAR = Pattern.compile("(?:academic|school) year " + SPAN);
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("(?:(?:financial year|fy) ?)?" + SPAN);
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(?<year>20\\d\\d)");

    private PeriodWords() {}

    /** @param otherYear the year where the words name none, as in the first half of "July/Aug 15" */
    static Optional<Period> period(String words, @Nullable Integer otherYear) {
        try {
            return Optional.ofNullable(read(words, otherYear));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 June
        }
    }

    private static @Nullable Period read(String words, @Nullable Integer otherYear) {
        for (Pattern form : List.of(ISO_DAY, FIGURES, WORDED_DAY, MONTH_FIRST)) {
            Matcher day = form.matcher(words);
            Integer year = day.matches() ? year(day, otherYear) : null;
            if (year != null) {
                LocalDate date = LocalDate.of(year, month(day, form == ISO_DAY || form == FIGURES),
                        Integer.parseInt(day.group("day")));
                return new Period(date, date, Precision.DAY);
            }
        }
        for (Pattern form : List.of(WORDED_MONTH, MONTH_FIGURES)) {
            Matcher month = form.matcher(words);
            Integer year = month.matches() ? year(month, otherYear) : null;
            if (year != null) {
                return months(YearMonth.of(year, month(month, form == MONTH_FIGURES)), 1, Precision.MONTH);
            }
        }
        return longer(words);
    }

    private static @Nullable Period longer(String words) {
        for (Pattern form : List.of(QUARTER, YEAR_FIRST_QUARTER)) {
            Matcher quarter = form.matcher(words);
            if (quarter.matches()) {
                Integer year = startYear(quarter);
                return year == null
                        ? null
                        : months(YearMonth.of(year, 4).plusMonths(
                                (Integer.parseInt(quarter.group("quarter")) - 1) * 3L), 3, Precision.QUARTER);
            }
        }
        Matcher term = TERM.matcher(words);
        if (term.matches()) {
            return term(term);
        }
        Matcher academic = ACADEMIC_YEAR.matcher(words);
        if (academic.matches()) {
            Integer year = startYear(academic);
            return year == null ? null : months(YearMonth.of(year, 9), 12, Precision.YEAR);
        }
        Matcher financial = FINANCIAL_YEAR.matcher(words);
        if (financial.matches()) {
            Integer year = startYear(financial);
            return year == null ? null : months(YearMonth.of(year, 4), 12, Precision.YEAR);
        }
        Matcher calendar = CALENDAR_YEAR.matcher(words);
        return calendar.matches()
                ? months(YearMonth.of(Integer.parseInt(calendar.group("year")), 1), 12, Precision.YEAR)
                : null;
    }

    /** A term of an academic year, or of the calendar year in which it lies. */
    private static @Nullable Period term(Matcher term) {
        Integer year = startYear(term);
        if (year == null) {
            return null;
        }
        int own = term.group("year") == null || term.group("term").equals("autumn") ? year : year + 1;
        return switch (term.group("term")) {
            case "autumn" -> months(YearMonth.of(own, 9), 4, Precision.TERM);
            case "spring" -> months(YearMonth.of(own, 1), 3, Precision.TERM);
            default -> months(YearMonth.of(own, 4), 4, Precision.TERM);
        };
    }

    private static Period months(YearMonth first, int count, Precision precision) {
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), precision);
    }

    private static @Nullable Integer year(Matcher match, @Nullable Integer otherYear) {
        return match.group("year") == null ? otherYear : (Integer) century(match.group("year"));
    }

    /** First year of a span whose second is the one after it; a single year stands for the one that begins in it. */
    private static @Nullable Integer startYear(Matcher match) {
        if (match.group("year") == null) {
            return century(match.group("single"));
        }
        int from = century(match.group("year"));
        return century(match.group("to")) == from + 1 ? (Integer) from : null;
    }

    private static int century(String digits) {
        int year = Integer.parseInt(digits);
        return year < 100 ? 2000 + year : year;
    }

    private static int month(Matcher match, boolean figures) {
        return figures ? Integer.parseInt(match.group("m")) : MONTHS.indexOf(match.group("month").substring(0, 3)) + 1;
    }
}
