package uk.deliveryboard.training.xapi.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.deliveryboard.training.xapi.model.XapiVersion;
import uk.deliveryboard.training.xapi.model.grammar.StatementGrammar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The conformance table: sections 2.2 to 2.4.11 and 4 of the xAPI data specification 1.0.3 and what IEEE 9274.1.1
 * changed, combined with every place where they apply. It says what a statement has to be, not how that is checked.
 */
class StatementConformanceTests {

    private static List<Row> all() {
        return Stream.of(Property.all().stream().flatMap(Property::rows), Actors.rows(), Objects.rows())
                .flatMap(rows -> rows).toList();
    }

    static Stream<String> sections() {
        return all().stream().map(Row::section).distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void every_statement_is_taken_or_refused_as_its_section_says(String section) {
        assertThat(all().stream().filter(row -> row.section().equals(section)).filter(row -> !row.holds())).isEmpty();
    }

    @Test
    void the_table_is_as_large_as_the_specification_is_wide() {
        List<Row> all = all();

        assertThat(all).hasSizeGreaterThan(9_000);
        assertThat(all).filteredOn(Row::taken).hasSizeGreaterThan(1_500);
        assertThat(sections()).hasSizeGreaterThan(20);
        for (XapiVersion version : XapiVersion.values()) {
            for (Whole whole : Whole.values()) {
                assertThat(StatementGrammar.faults(whole.statement(version), "", version)).isEmpty();
            }
        }
    }
}
