package uk.deliveryboard.plans.action.model.timescale;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Kind;

/** Reads the timescales of plans: "June 2015", "July/ Aug 15", "29.09.15", "On-going", "Started by October 2015". */
public final class TimescaleParser {

    private static final int LONGEST = 200;

    private static final String OPEN = "(?:on[ -]?going|continuous(?:ly)?|continuing|rolling|throughout(?: the year)?"
            + "|as (?:and when )?(?:required|needed)|annual(?:ly)?|yearly|termly|half[ -]termly|quarterly|monthly|weekly)";
    private static final Pattern OPEN_ENDED = Pattern.compile(OPEN);
    private static final Pattern OPEN_FROM = Pattern
            .compile("(?:" + OPEN + "[ ,;-]*)?(?:from|since|as of) (?<period>.+)");
    private static final Pattern FROM_AND_OPEN = Pattern.compile(
            "(?<period>.+?)(?: ?[,;&/-] ?| and | then | )(?:then )?" + OPEN);
    private static final Pattern STARTED_BY = Pattern
            .compile("(?:to )?(?:be )?(?:start(?:ed|ing|s)?|begin(?:ning|s)?|begun"
                    + "|commenc(?:e|ed|ing)|launch(?:ed)?)(?: by| in| from| on|:)? (?<period>.+)");
    private static final Pattern FINISHED_BY = Pattern
            .compile("(?:to )?(?:be )?(?:(?:complet(?:e|ed|ion)|finish(?:ed)?|due|"
                    + "deliver(?:ed)?|in place|done) )?(?:by|before|no later than|not later than|until|due|deadline:?)"
                    + "(?: the)? (?<period>.+)");
    private static final Pattern END_OF = Pattern.compile("(?:the )?end(?: of)?(?: the)? (?<period>.+)");
    private static final Pattern PART_OF = Pattern.compile("(?:the )?(?:early|mid|late|during|in|beginning of|start of)"
            + "[ -](?:the )?(?<period>.+)");
    private static final Pattern BETWEEN = Pattern
            .compile("(?:between|from) (?<from>.+?) (?:and|to|until|-) (?<to>.+)");
    private static final Pattern SEPARATOR = Pattern.compile(" ?(?:-|/|&|,| to | and | until ) ?");
    private static final Pattern LONE_DAY = Pattern.compile("(?<day>\\d\\d?)(?:st|nd|rd|th)?");
    private static final Pattern YEAR_SPAN = Pattern.compile("(?<year>20\\d\\d) ?- ?(?<to>20\\d\\d)");

    private TimescaleParser() {}

    public static TimescaleReading read(String raw) {
        String words = words(raw);
        if (words.isEmpty()) {
            return new TimescaleReading.Blank(raw);
        }
        if (words.length() > LONGEST) {
            return new TimescaleReading.NotUnderstood(raw);
        }
        if (OPEN_ENDED.matcher(words).matches()) {
            return openEnded(raw, null);
        }
        TimescaleReading between = between(raw, words);
        if (between != null) {
            return between;
        }
        for (Pattern form : List.of(OPEN_FROM, FROM_AND_OPEN)) {
            Optional<Period> from = within(form, words);
            if (from.isPresent()) {
                return openEnded(raw, from.get());
            }
        }
        for (Pattern form : List.of(STARTED_BY, FINISHED_BY)) {
            Optional<Period> by = within(form, words);
            if (by.isPresent()) {
                return understood(raw, by.get(), form == STARTED_BY ? Kind.START_BY : Kind.FINISH_BY);
            }
        }
        if (END_OF.matcher(words).matches()) {
            return single(words).map(period -> understood(raw, period, Kind.FINISH_BY))
                    .orElseGet(() -> new TimescaleReading.NotUnderstood(raw));
        }
        return single(words).map(period -> understood(raw, period, Kind.RANGE)).orElseGet(() -> range(raw, words));
    }

    private static Optional<Period> within(Pattern form, String words) {
        Matcher match = form.matcher(words);
        return match.matches() ? single(match.group("period")) : Optional.empty();
    }

    private static Optional<Period> single(String words) {
        return single(words, null);
    }

    private static Optional<Period> single(String words, @Nullable Integer otherYear) {
        Matcher end = END_OF.matcher(words);
        if (end.matches()) {
            return single(end.group("period"), otherYear).map(Period::endOnly);
        }
        Matcher part = PART_OF.matcher(words);
        return part.matches() ? single(part.group("period"), otherYear) : PeriodWords.period(words, otherYear);
    }

    private static @Nullable TimescaleReading between(String raw, String words) {
        Matcher match = BETWEEN.matcher(words);
        return match.matches() ? ends(raw, match.group("from"), match.group("to")) : null;
    }

    /** Tries every place at which the words can be parted: a dash may also be part of a day. */
    private static TimescaleReading range(String raw, String words) {
        Matcher span = YEAR_SPAN.matcher(words);
        Matcher separator = SEPARATOR.matcher(words);
        if (span.matches()) {
            return joined(raw, PeriodWords.period(span.group("year"), null).orElseThrow(),
                    PeriodWords.period(span.group("to"), null).orElseThrow());
        }
        while (separator.find()) {
            TimescaleReading reading = ends(raw, words.substring(0, separator.start()),
                    words.substring(separator.end()));
            if (reading != null) {
                return reading;
            }
        }
        return new TimescaleReading.NotUnderstood(raw);
    }

    private static @Nullable TimescaleReading ends(String raw, String from, String to) {
        Optional<Period> end = single(to);
        if (end.isEmpty()) {
            return null;
        }
        Optional<Period> start = start(from, end.get());
        return start.map(period -> joined(raw, period, end.get())).orElse(null);
    }

    /** A year that the beginning does not name is that of the end, or the one before: "Oct - Mar 2016". */
    private static Optional<Period> start(String from, Period end) {
        Matcher day = LONE_DAY.matcher(from);
        if (day.matches() && end.precision() == Precision.DAY) {
            return PeriodWords.period("%s/%d/%d".formatted(day.group("day"), end.first().getMonthValue(),
                    end.first().getYear()), null);
        }
        Optional<Period> named = single(from);
        if (named.isPresent()) {
            return named;
        }
        return single(from, end.first().getYear())
                .map(period -> period.first().isAfter(end.last()) ? period.plusYears(-1) : period);
    }

    private static TimescaleReading joined(String raw, Period start, Period end) {
        if (!end.last().isBefore(start.first())) {
            return understood(raw, start.to(end), Kind.RANGE);
        }
        Period meant = end;
        while (meant.last().isBefore(start.first())) {
            meant = meant.plusYears(1);
        }
        return new TimescaleReading.Inverted(raw, start, end, start.to(meant));
    }

    private static TimescaleReading understood(String raw, Period period, Kind kind) {
        return new TimescaleReading.Understood(raw, period.first(), period.last(), period.precision(), kind);
    }

    private static TimescaleReading openEnded(String raw, @Nullable Period from) {
        return new TimescaleReading.Understood(raw, from == null ? null : from.first(), null, Precision.OPEN_ENDED,
                Kind.RANGE);
    }

    private static String words(String raw) {
        return raw.toLowerCase(Locale.ROOT).replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\u2018\\u2019]", "'")
                .replaceAll("[\\s\\u00a0]+", " ").replaceAll("^[ .,;:]+|[ .,;:]+$", "");
    }
}
