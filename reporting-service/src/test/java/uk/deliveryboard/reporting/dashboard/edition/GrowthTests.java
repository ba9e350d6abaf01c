package uk.deliveryboard.reporting.dashboard.edition;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthTests {

    private static final Set<String> BOTH = Set.of("a", "b");

    @ParameterizedTest
    @CsvSource(textBlock = """
            10, 20, 10, 20, true,  nothing moves
            10, 20, 15, 20, true,  one moves by the step
            10, 20, 16, 27, true,  both move by more
            10, 20,  5, 12, true,  both move down
            10, 20, 14, 20, false, one moves by less than the step
            10, 20, 15, 21, false, the other moves by one
            10, 20, 16, 15, false, up and down tell of a difference that is small
            10, 20,  9, 20, false, one goes
            """)
    void a_told_number_stays_or_moves_by_five_all_of_them_one_way(long a, long b, long newA, long newB,
            boolean allowed, String why) {
        assertThat(Growth.STANDARD.allows(Map.of("a", a, "b", b), BOTH, Map.of("a", newA, "b", newB), BOTH)).as(why)
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',   a,   true,  of what nobody saw nothing can be subtracted
            a,    a,   true,  the same is seen
            a,    a b, false, what was withheld comes out
            a b,  a,   false, what was seen goes
            """)
    void what_was_withheld_stays_withheld_and_what_was_seen_stays_seen(String seen, String nowSeen, boolean allowed,
            String why) {
        assertThat(Growth.STANDARD.allows(Map.of("a", 10L, "b", 3L), names(seen), Map.of("a", 20L, "b", 8L),
                names(nowSeen))).as(why).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "4, false", "5, true", "9, true"})
    void one_that_was_not_there_before_moves_too(long count, boolean allowed) {
        assertThat(Growth.STANDARD.allows(Map.of("a", 10L), BOTH, Map.of("a", 10L, "b", count), BOTH))
                .isEqualTo(allowed);
    }

    private static Set<String> names(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
