package uk.deliveryboard.plans.action.model.timescale;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Inverted;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Kind;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.NotUnderstood;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Understood;

import static org.assertj.core.api.Assertions.assertThat;

class TimescaleParserTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            June 2015                    | 2015-06-01 | 2015-06-30 | MONTH      | RANGE
            July/ Aug 15                 | 2015-07-01 | 2015-08-31 | MONTH      | RANGE
            29.09.15                     | 2015-09-29 | 2015-09-29 | DAY        | RANGE
            14 Jul 15                    | 2015-07-14 | 2015-07-14 | DAY        | RANGE
            On-going                     |            |            | OPEN_ENDED | RANGE
            Started by October 2015      | 2015-10-01 | 2015-10-31 | MONTH      | START_BY
            October 2014–March 2015      | 2014-10-01 | 2015-03-31 | MONTH      | RANGE
            Oct - Mar 2016               | 2015-10-01 | 2016-03-31 | MONTH      | RANGE
            Sept. '15                    | 2015-09-01 | 2015-09-30 | MONTH      | RANGE
            Jul-15                       | 2015-07-01 | 2015-07-31 | MONTH      | RANGE
            09/2015                      | 2015-09-01 | 2015-09-30 | MONTH      | RANGE
            03/10/2026                   | 2026-10-03 | 2026-10-03 | DAY        | RANGE
            2026-10-03                   | 2026-10-03 | 2026-10-03 | DAY        | RANGE
            Friday 2nd October 2026      | 2026-10-02 | 2026-10-02 | DAY        | RANGE
            October 2, 2026              | 2026-10-02 | 2026-10-02 | DAY        | RANGE
            1-14 July 2026               | 2026-07-01 | 2026-07-14 | DAY        | RANGE
            1 Sep 2026 to 31 Dec 2026    | 2026-09-01 | 2026-12-31 | DAY        | RANGE
            01.09.26 — 31.12.26          | 2026-09-01 | 2026-12-31 | DAY        | RANGE
            between June and August 2026 | 2026-06-01 | 2026-08-31 | MONTH      | RANGE
            By end of March 2026         | 2026-03-31 | 2026-03-31 | DAY        | FINISH_BY
            End of February 2028         | 2028-02-29 | 2028-02-29 | DAY        | FINISH_BY
            by December 2026             | 2026-12-01 | 2026-12-31 | MONTH      | FINISH_BY
            To be completed by 14/7/26   | 2026-07-14 | 2026-07-14 | DAY        | FINISH_BY
            To start in April 2026       | 2026-04-01 | 2026-04-30 | MONTH      | START_BY
            mid-June 2026                | 2026-06-01 | 2026-06-30 | MONTH      | RANGE
            Q3 2026/27                   | 2026-10-01 | 2026-12-31 | QUARTER    | RANGE
            2026-27-Q4                   | 2027-01-01 | 2027-03-31 | QUARTER    | RANGE
            by end of Q1 2026-27         | 2026-06-30 | 2026-06-30 | DAY        | FINISH_BY
            Autumn term 2026             | 2026-09-01 | 2026-12-31 | TERM       | RANGE
            Spring term 2026/27          | 2027-01-01 | 2027-03-31 | TERM       | RANGE
            by end of summer term 2027   | 2027-07-31 | 2027-07-31 | DAY        | FINISH_BY
            academic year 2026/27        | 2026-09-01 | 2027-08-31 | YEAR       | RANGE
            2026/27                      | 2026-04-01 | 2027-03-31 | YEAR       | RANGE
            2026 - 2028                  | 2026-01-01 | 2028-12-31 | YEAR       | RANGE
            2027                         | 2027-01-01 | 2027-12-31 | YEAR       | RANGE
            Ongoing from September 2026  | 2026-09-01 |            | OPEN_ENDED | RANGE
            September 2026 and ongoing   | 2026-09-01 |            | OPEN_ENDED | RANGE
            September 2026 - ongoing     | 2026-09-01 |            | OPEN_ENDED | RANGE
            from May 2026                | 2026-05-01 |            | OPEN_ENDED | RANGE
            Termly                       |            |            | OPEN_ENDED | RANGE
            as and when required         |            |            | OPEN_ENDED | RANGE
            """)
    void words_become_days(String raw, LocalDate earliest, LocalDate latest, Precision precision, Kind kind) {
        assertThat(TimescaleParser.read(raw)).isEqualTo(new Understood(raw, earliest, latest, precision, kind));
    }

    @Test
    void an_end_before_the_beginning_comes_with_what_was_probably_meant() {
        assertThat(TimescaleParser.read("October 2015-March 2015")).isInstanceOfSatisfying(Inverted.class, inverted -> {
            assertThat(inverted.suggestion()).isEqualTo(new Period(LocalDate.of(2015, 10, 1),
                    LocalDate.of(2016, 3, 31), Precision.MONTH));
            assertThat(inverted.end().last()).isEqualTo(LocalDate.of(2015, 3, 31));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tbc", "31 June 2026", "29.02.2027", "30/13/2026", "soon", "2026/29", "July", "Q5 2026/27",
            "12345", "=1+1", "2 weeks", "99.99.99"})
    void what_it_cannot_read_it_says_so(String raw) {
        assertThat(TimescaleParser.read(raw)).isEqualTo(new NotUnderstood(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0\n", " - "})
    void nothing_is_blank_and_a_dash_is_no_date(String raw) {
        assertThat(TimescaleParser.read(raw)).isNotInstanceOf(Understood.class);
    }

    @Property
    void any_text_whatever_gives_a_reading_that_keeps_it(@ForAll("texts") String raw) {
        TimescaleReading reading = TimescaleParser.read(raw);
        assertThat(reading.raw()).isEqualTo(raw);
        if (reading instanceof Understood understood && understood.earliest() != null && understood.latest() != null) {
            assertThat(understood.earliest()).isBeforeOrEqualTo(understood.latest());
        }
    }

    @Property
    void a_day_is_the_same_however_it_is_written(@ForAll("days") LocalDate day) {
        String month = "January,February,March,April,May,June,July,August,September,October,November,December"
                .split(",")[day.getMonthValue() - 1];
        for (String written : new String[]{day.toString(),
                "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                "%d.%d.%02d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100),
                "%d %s %d".formatted(day.getDayOfMonth(), month, day.getYear()),
                "%d-%s-%02d".formatted(day.getDayOfMonth(), month.substring(0, 3), day.getYear() % 100)}) {
            assertThat(TimescaleParser.read(written))
                    .isEqualTo(new Understood(written, day, day, Precision.DAY, Kind.RANGE));
        }
    }

    @Property
    void two_days_in_order_are_a_range_and_the_other_way_round_are_inverted(@ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other) {
        String written = one + " – " + other;
        TimescaleReading reading = TimescaleParser.read(written);
        if (other.isBefore(one)) {
            assertThat(reading).isInstanceOfSatisfying(Inverted.class, inverted -> assertThat(
                    inverted.suggestion().last()).isBetween(one, one.plusYears(1).plusDays(1)));
        } else {
            assertThat(reading).isEqualTo(new Understood(written, one, other, Precision.DAY, Kind.RANGE));
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2001, 1, 1), LocalDate.of(2098, 12, 31));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries
                .of("by", "end", "of", "on-going", "from", "July", "oct", "2015", "15", "/",
                        "-", " – ", "1st", "Q3", "autumn", "term", "29.09.15", "and", "0", "99")
                .list().ofMaxSize(7)
                .map(parts -> String.join(" ", parts));
        return Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(250));
    }
}
