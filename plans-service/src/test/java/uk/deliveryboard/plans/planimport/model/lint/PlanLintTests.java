package uk.deliveryboard.plans.planimport.model.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.planimport.model.Column;
import uk.deliveryboard.plans.planimport.model.ReadAction;
import uk.deliveryboard.plans.planimport.model.ReadTable;

import static org.assertj.core.api.Assertions.assertThat;

class PlanLintTests {

    private static final PlanLint LINT = new PlanLint(Set.of("Safeguarding Policy"), LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            TIMESCALE | ''                                               | BLANK_TIMESCALE
            TIMESCALE | October 2015-March 2015                          | INVERTED_TIMESCALE
            TIMESCALE | soon                                             | TIMESCALE_NOT_UNDERSTOOD
            TIMESCALE | On-going                                         | OPEN_ENDED_TIMESCALE
            TIMESCALE | By end of March 2027                             | -
            OWNER     | ''                                               | NO_OWNER
            STATUS    | ''                                               | BLANK_RAG
            PROGRESS  | Write to demo.person@northmere,gov.uk            | MALFORMED_EMAIL
            PROGRESS  | e-mail: demo.person.northmere.example            | MALFORMED_EMAIL
            PROGRESS  | Write to (demo.person@northmere.example).        | -
            EVIDENCE  | All staff have read KCSiE 2022                   | SUPERSEDED_GUIDANCE
            EVIDENCE  | All staff have read KCSiE 2026                   | -
            EVIDENCE  | Prevent duty guidance of April 2021              | SUPERSEDED_GUIDANCE
            EVIDENCE  | see www.ltai.info                                | SUPERSEDED_GUIDANCE
            EVIDENCE  | CRB checks of volunteers                         | SUPERSEDED_GUIDANCE
            EVIDENCE  | as the Southend Safeguarding Policy says         | UNREGISTERED_DOCUMENT
            EVIDENCE  | as our Safeguarding Policy says                  | -
            """)
    void what_a_cell_says_is_found(Column column, String text, LintCode expected) {
        List<Finding> findings = LINT.findings(List.of(tableOf(action(2, column, text))));
        assertThat(findings).extracting(Finding::code).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(findings).allMatch(finding -> finding.column() == column && finding.row() == 2);
    }

    @Test
    void an_inverted_range_comes_with_what_was_probably_meant() {
        assertThat(LINT.findings(List.of(tableOf(action(2, Column.TIMESCALE, "October 2026-March 2026")))))
                .extracting(Finding::suggestion).containsExactly("2026-10-01 to 2027-03-31");
    }

    @Test
    void a_status_that_is_only_a_colour_is_told_from_a_blank_one() {
        ReadAction blank = action(2, Column.STATUS, "");
        var coloured = new ReadAction(blank.table(), 2, blank.cells(), null, "00B050");
        assertThat(LINT.findings(List.of(tableOf(coloured)))).extracting(Finding::code)
                .containsExactly(LintCode.COLOUR_ONLY_RAG);
    }

    @Test
    void two_head_counts_for_the_same_plan_contradict_each_other() {
        assertThat(LINT.findings(List.of(tableOf(action(2, Column.PROGRESS, "Over 3,000 education staff trained"),
                action(3, Column.PROGRESS, "more than 1,500 staff were trained"),
                action(4, Column.PROGRESS, "3000 staff trained so far, 200 people at an event in the hall")))))
                .extracting(Finding::code, Finding::row).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LintCode.CONTRADICTORY_CLAIMS, 3),
                        org.assertj.core.groups.Tuple.tuple(LintCode.CONTRADICTORY_CLAIMS, 4));
    }

    @ParameterizedTest
    @CsvSource({"8, 2, false", "8, 3, true", "37, 23, true", "3, 3, false"})
    void one_owner_of_more_than_a_quarter_of_the_actions_is_a_key_person(int all, int owned, boolean found) {
        List<ReadAction> actions = new ArrayList<>();
        for (int number = 0; number < all; number++) {
            actions.add(action(number + 2, Column.OWNER,
                    number < owned ? "Team " + number + " (Head of Demo)" : "Team " + number));
        }
        assertThat(LINT.findings(List.of(tableOf(actions.toArray(ReadAction[]::new))))).extracting(Finding::code)
                .isEqualTo(found ? List.of(LintCode.KEY_PERSON) : List.of());
    }

    /** An action with nothing to find but in one column. */
    private static ReadAction action(int row, Column column, String text) {
        Map<Column, List<String>> cells = new EnumMap<>(Column.class);
        cells.put(Column.ACTION, List.of("Do it"));
        cells.put(Column.OWNER, List.of("Owner " + row));
        cells.put(Column.TIMESCALE, List.of("June 2027"));
        cells.put(Column.STATUS, List.of("Green"));
        if (text.isEmpty()) {
            cells.remove(column);
        } else {
            cells.put(column, List.of(text));
        }
        return new ReadAction("t", row, cells, null, null);
    }

    private static ReadTable tableOf(ReadAction... actions) {
        return new ReadTable("t", Set.of(Column.values()), List.of(), List.of(actions), List.of());
    }
}
