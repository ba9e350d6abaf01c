package uk.deliveryboard.plans.planimport.model.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.Owner.Kind;
import uk.deliveryboard.plans.planimport.model.Column;
import uk.deliveryboard.plans.planimport.model.ReadAction;
import uk.deliveryboard.plans.planimport.model.ReadPlan;
import uk.deliveryboard.plans.planimport.model.ReadTable;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            June 2015                | 2015-06-01 | 2015-06-30
            29.09.15                 | 2015-09-29 | 2015-09-29
            By end of March 2027     | -          | 2027-03-31
            Started by October 2015  | 2015-10-31 | -
            On-going                 | -          | -
            October 2015-March 2015  | -          | -
            soon                     | -          | -
            ''                       | -          | -
            """)
    void days_are_those_that_the_words_name_and_no_others(String words, @Nullable LocalDate start,
            @Nullable LocalDate due) {
        Proposal proposal = one(Map.of(Column.ACTION, "Train", Column.TIMESCALE, words));
        assertThat(proposal.days())
                .isEqualTo(new Proposal.Days(words.isEmpty() ? null : words, start, due));
        assertThat(proposal.needs().contains(Proposal.Need.DUE)).isEqualTo(due == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Head of Safeguarding and Inclusion        | JOB_ROLE     | Head of Safeguarding and Inclusion | -
            A&E Team (Police Prevent)                 | TEAM         | A&E Team                           | Police Prevent
            All staff                                 | GROUP        | All staff                          | -
            Governing Body                            | GROUP        | Governing Body                     | -
            DSL/Deputies/Prevent Lead                 | JOB_ROLE     | DSL                                | Deputies+Prevent Lead
            Northmere Police; Youth Justice Service   | PARTNER_BODY | Northmere Police                   | Youth Justice Service
            Northmere Police, Northmere Police        | PARTNER_BODY | Northmere Police                   | -
            """)
    void the_first_who_is_named_owns_it_and_the_others_help(String words, Kind kind, String label,
            @Nullable String helpers) {
        Proposal proposal = one(Map.of(Column.ACTION, "Train", Column.OWNER, words));
        assertThat(proposal.primaryOwner()).isEqualTo(new Owner(kind, label));
        assertThat(proposal.contributors()).extracting(Owner::label)
                .isEqualTo(helpers == null ? List.of() : List.of(helpers.split("\\+")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Assess risk and act on it                     | ASSESS_RISK
            Produce an action plan                        | ACTION_PLAN
            Train staff                                   | TRAIN_STAFF
            Work in partnership with other agencies       | WORK_IN_PARTNERSHIP
            Refer to Channel                              | REFERRAL_MECHANISMS
            Records and reports to show compliance        | RECORDS_AND_REPORTS
            Manage extremist speakers and events on sites | ASSESS_RISK
            Establish a SPOC                              | ACTION_PLAN
            Challenge extremist ideas                     | -
            """)
    void the_duty_is_that_which_its_cell_or_else_its_heading_names(String words, @Nullable DutyCode expected) {
        assertThat(one(Map.of(Column.ACTION, "Do it", Column.DUTY, words)).dutyCode()).isEqualTo(expected);
        assertThat(Proposals.of(plan(action(2, Map.of(Column.ACTION, "Do it"), words))).getFirst().dutyCode())
                .isEqualTo(expected);
    }

    @Test
    void a_code_stays_with_the_first_row_that_has_it_and_others_get_the_next_ones_of_their_group() {
        List<String> written = List.of("1a", "1.B)", "", "1a", "P1.2", "3c", "1d");
        List<ReadAction> rows = new ArrayList<>();
        for (String code : written) {
            rows.add(action(rows.size() + 2, Map.of(Column.ACTION, "Do it", Column.CODE, code), null));
        }
        List<Proposal> proposals = Proposals.of(plan(rows.toArray(ReadAction[]::new)));
        assertThat(proposals).extracting(each -> each.taskCode().value())
                .containsExactly("1a", "1b", "1c", "1e", "1f", "3c", "1d");
        assertThat(proposals).extracting(Proposal::description)
                .containsExactly(null, null, null, "Reference: 1a", "Reference: P1.2", null, null);
    }

    @Test
    void groups_without_codes_are_numbered_after_those_that_have_some_and_go_beyond_zz() {
        List<ReadAction> rows = new ArrayList<>();
        rows.add(action(2, Map.of(Column.ACTION, "Do it", Column.CODE, "4a"), "Schools"));
        for (int row = 3; row < 1_003; row++) {
            rows.add(action(row, Map.of(Column.ACTION, "Do it"), "Libraries"));
        }
        List<String> codes = Proposals.of(plan(rows.toArray(ReadAction[]::new))).stream()
                .map(each -> each.taskCode().value()).toList();
        assertThat(codes.subList(0, 3)).containsExactly("4a", "5a", "5b");
        assertThat(codes).contains("5aa", "5zz", "6a").doesNotHaveDuplicates();
    }

    @Test
    void a_long_task_is_shortened_in_the_title_alone() {
        String task = "Train all staff ".repeat(40).strip();
        Proposal proposal = one(Map.of(Column.ACTION, task));
        assertThat(proposal.title()).hasSizeLessThanOrEqualTo(300).endsWith("…");
        assertThat(proposal.description()).isEqualTo(task);
    }

    @Test
    void what_is_no_text_becomes_a_space() {
        assertThat(one(Map.of(Column.ACTION, "Train\u0000 staff\u0007")).title()).isEqualTo("Train  staff");
    }

    @Property(tries = 300)
    void every_word_of_a_row_is_in_its_proposal(@ForAll("rows") List<Map<Column, String>> cells) {
        List<ReadAction> rows = new ArrayList<>();
        for (Map<Column, String> row : cells) {
            rows.add(new ReadAction("Plan", rows.size() + 2, paragraphs(row), rows.size() % 2 == 0 ? null : "Schools",
                    rows.size() % 3 == 0 ? "FF0000" : null));
        }
        List<Proposal> proposals = Proposals.of(plan(rows.toArray(ReadAction[]::new)));
        for (int index = 0; index < rows.size(); index++) {
            Set<String> kept = new HashSet<>(words(all(proposals.get(index))));
            rows.get(index).cells().values().forEach(
                    paragraphs -> assertThat(kept).containsAll(words(String.join(" ", paragraphs))));
            String heading = rows.get(index).heading();
            assertThat(kept).containsAll(heading == null ? List.of() : words(heading));
        }
        assertThat(proposals).extracting(Proposal::taskCode).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Map<Column, String>>> rows() {
        Arbitrary<String> texts = Arbitraries.of("1a", "2b", "P7", "Train staff", "Refer to Channel", "June 2027",
                "On-going", "soon", "Head of Demo; A&E Team (Police)", "()", "long ".repeat(100) + "end", "Green");
        return Arbitraries.maps(Arbitraries.of(Column.class), texts).ofMinSize(1).list().ofMaxSize(8);
    }

    /** Nothing but words is lost: separators between owners, and the punctuation of codes. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}&-]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String all(Proposal proposal) {
        Owner owner = proposal.primaryOwner();
        Stream<@Nullable String> texts = Stream.of(proposal.taskCode().value(), proposal.title(),
                proposal.description(), proposal.days().raw(), proposal.stakeholderGroup(), proposal.intendedImpact(),
                owner == null ? null : owner.label());
        return String.join(" ", Stream.concat(texts, proposal.contributors().stream().map(Owner::label))
                .map(String::valueOf).toList());
    }

    private static Map<Column, List<String>> paragraphs(Map<Column, String> row) {
        Map<Column, List<String>> cells = new EnumMap<>(Column.class);
        row.forEach((column, text) -> {
            if (!text.isEmpty()) {
                cells.put(column, List.of(text));
            }
        });
        return cells;
    }

    private static ReadAction action(int row, Map<Column, String> cells, @Nullable String heading) {
        return new ReadAction("Plan", row, paragraphs(cells), heading, null);
    }

    private static Proposal one(Map<Column, String> cells) {
        return Proposals.of(plan(action(2, cells, null))).getFirst();
    }

    private static ReadPlan plan(ReadAction... actions) {
        return new ReadPlan(List.of(new ReadTable("Plan", Set.of(Column.values()), List.of(), List.of(actions),
                List.of())), List.of());
    }

}
