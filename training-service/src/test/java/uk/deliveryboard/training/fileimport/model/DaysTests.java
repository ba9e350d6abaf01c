package uk.deliveryboard.training.fileimport.model;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DaysTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-10-03|DAY_FIRST|2026-10-03", "2026-10-03T09:30:00|MIXED|2026-10-03",
            "2026-10-03 09:30|MIXED|2026-10-03", "03/10/2026|DAY_FIRST|2026-10-03",
            "03/10/2026|MONTH_FIRST|2026-03-10", "3.10.2026|DAY_FIRST|2026-10-03", "03-10-26|DAY_FIRST|2026-10-03",
            "03/10/2026 14:05|DAY_FIRST|2026-10-03", "25/10/2026|MIXED|2026-10-25", "10/25/2026|MIXED|2026-10-25",
            "05/05/2026|MIXED|2026-05-05", "3 Oct 2026|MIXED|2026-10-03", "3rd October 2026|MIXED|2026-10-03",
            "3-Oct-26|MIXED|2026-10-03", "1 Sept 2026|MIXED|2026-09-01", "20261003|MIXED|2026-10-03",
            "46298|MIXED|2026-10-03", "46298.5|MIXED|2026-10-03", "61|MIXED|DAY_UNREADABLE",
            "1791068400|MIXED|2026-10-04", "1791068399|MIXED|2026-10-03", "=\"03/10/2026\"|DAY_FIRST|2026-10-03",
            "30/02/2026|DAY_FIRST|DAY_IMPOSSIBLE", "29/02/2025|DAY_FIRST|DAY_IMPOSSIBLE",
            "29/02/2024|DAY_FIRST|2024-02-29", "2026-13-01|MIXED|DAY_IMPOSSIBLE",
            "10/25/2026|DAY_FIRST|DAY_IMPOSSIBLE", "03/10/2026|MIXED|DAY_AMBIGUOUS",
            "99/99/2026|MIXED|DAY_IMPOSSIBLE", "yesterday|MIXED|DAY_UNREADABLE", "3 Foo 2026|MIXED|DAY_UNREADABLE",
            "123456789012|MIXED|DAY_UNREADABLE"})
    void a_day_is_read_or_there_is_a_reason(String text, DateOrder order, String wanted) {
        assertThat(switch (Days.read(Cell.of(text), order)) {
            case Days.Reading.Day(var day) -> day.toString();
            case Days.Reading.Unread(var fault) -> fault.name();
        }).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"25/12/2025,01/02/2026|DAY_FIRST|false",
            "12/25/2025,01/02/2026|MONTH_FIRST|false", "12/25/2025,25/12/2025|MIXED|false",
            "01/02/2026,03/04/2026|DAY_FIRST|true", "2026-10-03|DAY_FIRST|true", "99/99/2026|DAY_FIRST|true"})
    void the_whole_file_tells_the_order_and_where_it_does_not_it_is_the_usage_of_the_country(String days,
            DateOrder order, boolean assumed) {
        var signs = Stream.of(days.split(",")).map(Cell::of).reduce(DateOrder.Signs.NONE, DateOrder.Signs::and,
                (left, right) -> right);

        assertThat(signs.order()).isEqualTo(order);
        assertThat(signs.assumed()).isEqualTo(assumed);
    }

    @Property
    void whatever_way_a_day_is_written_it_is_the_same_day(@ForAll @IntRange(min = 37_622, max = 73_000) int serial) {
        LocalDate day = LocalDate.of(1899, 12, 30).plusDays(serial);
        var wanted = new Days.Reading.Day(day);

        for (String pattern : new String[]{"%1$tY-%1$tm-%1$td", "%1$td/%1$tm/%1$tY", "%1$td-%1$tm-%1$tY",
                "%1$te %1$tB %1$tY", "%1$td-%1$tb-%1$tY"}) {
            String text = String.format(java.util.Locale.ENGLISH, pattern, day);
            assertThat(Days.read(Cell.of(text), DateOrder.DAY_FIRST)).as(text).isEqualTo(wanted);
        }
        assertThat(Days.read(Cell.of("%1$tm/%1$td/%1$tY".formatted(day)), DateOrder.MONTH_FIRST)).isEqualTo(wanted);
        assertThat(Days.read(Cell.of(String.valueOf(serial)), DateOrder.MIXED)).isEqualTo(wanted);
    }
}
