package uk.deliveryboard.plans.planimport.model.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.timescale.Precision;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Kind;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Understood;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.planimport.model.Column;
import uk.deliveryboard.plans.planimport.model.ReadAction;
import uk.deliveryboard.plans.planimport.model.ReadPlan;
import uk.deliveryboard.plans.planimport.model.ReadTable;
import uk.deliveryboard.plans.planimport.model.proposal.Confirmation.Choice;
import uk.deliveryboard.plans.planimport.model.proposal.Confirmation.Correction;
import uk.deliveryboard.plans.planimport.model.proposal.Confirmation.Defaults;
import uk.deliveryboard.plans.planimport.model.proposal.Confirmation.RowDecision;
import uk.deliveryboard.plans.planimport.model.proposal.DraftActions.Draft;
import uk.deliveryboard.plans.planimport.model.proposal.DraftActions.Drafted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DraftActionsTests {

    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final Owner HEAD = new Owner(Owner.Kind.JOB_ROLE, "Head of Learning");
    private static final Owner TEAM = new Owner(Owner.Kind.TEAM, "Demo team");
    private static final Correction NOTHING = correction(null, null, null);

    @Test
    void a_row_that_says_all_that_is_needed_is_taken_as_proposed() {
        Drafted drafted = decide(List.of(whole(2)), take(2, null));
        assertThat(drafted.refusals()).isEmpty();
        var details = drafted.drafts().getFirst().details();
        assertThat(details.taskCode().value()).isEqualTo("1a");
        assertThat(details.title()).isEqualTo("Train staff");
        assertThat(details.description()).isEqualTo("More of it");
        assertThat(details.timescale().plannedStart()).isEqualTo(FROM);
        assertThat(details.timescale().due()).isEqualTo(DUE);
        assertThat(details.timescale().raw()).isEqualTo("by 2027");
        assertThat(details.primaryOwner()).isEqualTo(HEAD);
        assertThat(details.scope().contributors()).containsExactly(TEAM);
        assertThat(details.scope().stakeholderGroup()).isEqualTo("Schools");
        assertThat(details.scope().intendedImpact()).isEqualTo("Fewer gaps");
    }

    @Test
    void what_is_due_before_the_plan_begins_begins_when_it_is_due() {
        Drafted drafted = DraftActions.decide(List.of(whole(2)),
                new Confirmation(List.of(), Choice.TAKE, Defaults.none()), LocalDate.of(2027, 4, 1));
        assertThat(drafted.drafts().getFirst().details().timescale().plannedStart()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            June 2026               | -          | MONTH      | RANGE
            By end of March 2027    | -          | DAY        | FINISH_BY
            Q3 2026/27              | -          | QUARTER    | RANGE
            Summer term 2026        | -          | TERM       | RANGE
            by 2027                 | -          | YEAR       | FINISH_BY
            Started by October 2026 | 2027-03-31 | MONTH      | START_BY
            On-going                | 2027-03-31 | OPEN_ENDED | RANGE
            June 2026               | 2026-07-15 | -          | -
            soon                    | 2026-12-31 | -          | -
            """)
    void a_draft_is_as_exact_as_its_words_unless_somebody_corrected_its_days(String words,
            @Nullable LocalDate corrected, @Nullable Precision precision, @Nullable Kind kind) {
        var cells = Map.of(Column.ACTION, List.of("Train"), Column.DUTY, List.of("Train staff"), Column.OWNER,
                List.of("Head of Demo"), Column.TIMESCALE, List.of(words));
        List<Proposal> rows = Proposals
                .of(new ReadPlan(List.of(new ReadTable("Plan", Set.of(Column.values()), List.of(), List.of(
                        new ReadAction("Plan", 2, cells, null, null)), List.of())), List.of()));
        Drafted drafted = decide(rows, take(2, correction(null, corrected, null)));
        assertThat(drafted.refusals()).isEmpty();
        var reading = drafted.drafts().getFirst().details().timescale().reading();
        assertThat(reading.map(Understood::precision)).isEqualTo(Optional.ofNullable(precision));
        assertThat(reading.map(Understood::kind)).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void a_row_that_lacks_something_is_refused_with_a_pointer_to_each_thing() {
        Drafted drafted = decide(List.of(whole(2), bare(3)), take(2, null), take(3, null));
        assertThat(drafted.refusals()).extracting(Refusal::field, Refusal::code).containsExactlyInAnyOrder(
                tuple("/rows/1/title", "title-needed"),
                tuple("/rows/1/dutyCode", "duty-needed"),
                tuple("/rows/1/due", "due-needed"),
                tuple("/rows/1/primaryOwner", "owner-needed"));
        assertThat(drafted.refusals()).allMatch(refusal -> refusal.message().startsWith("table 1, row 3: "));
    }

    @Test
    void a_correction_or_a_default_gives_what_is_lacking_and_the_correction_goes_first() {
        var defaults = new Defaults(DutyCode.ACTION_PLAN, DUE.plusYears(1), TEAM);
        Drafted drafted = DraftActions.decide(List.of(bare(3), bare(4), whole(5)),
                new Confirmation(List.of(take(3, correction("Do it", DUE, HEAD)), take(4, correction("Do that", null,
                        null)), take(5, correction(null, null, TEAM))), null, defaults),
                FROM);
        assertThat(drafted.refusals()).isEmpty();
        assertThat(drafted.drafts()).extracting(each -> each.details().primaryOwner()).containsExactly(HEAD, TEAM,
                TEAM);
        assertThat(drafted.drafts()).extracting(each -> each.details().timescale().due()).containsExactly(DUE,
                DUE.plusYears(1), DUE);
        assertThat(drafted.drafts().getLast().details().scope().contributors()).isEmpty();
    }

    @Test
    void decisions_about_nothing_twice_or_against_themselves_are_refused() {
        Drafted drafted = decide(List.of(whole(2), whole(3)), take(9, null), take(2, null), take(2, null),
                new RowDecision(new RowAddress(1, 3), Choice.LEAVE_OUT, NOTHING));
        assertThat(drafted.refusals()).extracting(Refusal::code).containsExactlyInAnyOrder("row-unknown", "row-twice",
                "row-left-out");
    }

    @Test
    void rows_are_not_passed_over_in_silence() {
        assertThat(decide(List.of(whole(2), whole(3)), take(2, null)).refusals()).extracting(Refusal::field,
                Refusal::code).containsExactly(tuple("/others", "rows-undecided"));
        assertThat(DraftActions.decide(List.of(whole(2)),
                new Confirmation(List.of(), Choice.LEAVE_OUT, Defaults.none()), FROM).refusals())
                .extracting(Refusal::code).containsExactly("nothing-taken");
    }

    @Test
    void two_rows_cannot_be_corrected_into_one_code() {
        Correction code = new Correction(new TaskCode("7a"), null, null, null, null, null, null, null, null, null);
        assertThat(decide(List.of(whole(2), whole(3)), take(2, code), take(3, code)).refusals())
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(tuple("/rows/1/taskCode", "task-code-twice"));
    }

    @Test
    void what_does_not_fit_is_refused_and_never_cut() {
        Owner wordy = new Owner(Owner.Kind.JOB_ROLE, "x".repeat(121));
        var row = new Proposal(new RowAddress(1, 2), new TaskCode("1a"), "Train", "x".repeat(4001),
                DutyCode.TRAIN_STAFF, new Proposal.Days(null, null, DUE), wordy, List.of(wordy), null,
                "x".repeat(2001));
        assertThat(decide(List.of(row), take(2, null)).refusals()).extracting(Refusal::code).containsExactly(
                "description-too-long", "impact-too-long", "owner-too-long", "contributors-too-long");
    }

    @Property(tries = 300)
    void every_row_becomes_an_action_is_left_out_or_is_refused(@ForAll("decisions") List<Integer> decisions) {
        List<Proposal> rows = new ArrayList<>();
        List<RowDecision> decided = new ArrayList<>();
        int expectedOut = 0;
        for (int decision : decisions) {
            int row = rows.size() + 2;
            rows.add(decision % 2 == 0 ? whole(row) : bare(row));
            Choice choice = decision < 2 ? Choice.LEAVE_OUT : Choice.TAKE;
            expectedOut += choice == Choice.LEAVE_OUT ? 1 : 0;
            decided.add(new RowDecision(new RowAddress(1, row), choice,
                    decision == 5 ? correction("Do it", DUE, HEAD) : null));
        }
        Drafted drafted = DraftActions.decide(rows,
                new Confirmation(decided, null, new Defaults(DutyCode.ACTION_PLAN, null, null)), FROM);
        List<RowAddress> taken = drafted.drafts().stream().map(Draft::at).toList();
        long refused = drafted.refusals().stream().map(Refusal::field).filter(field -> field.startsWith("/rows/"))
                .map(field -> field.split("/")[2]).distinct().count();
        assertThat(drafted.leftOut()).isEqualTo(expectedOut);
        assertThat(taken).doesNotHaveDuplicates();
        assertThat(taken.size() + drafted.leftOut() + refused).isEqualTo(rows.size());
    }

    @Provide
    Arbitrary<List<Integer>> decisions() {
        return Arbitraries.integers().between(0, 5).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Drafted decide(List<Proposal> rows, RowDecision... decisions) {
        return DraftActions.decide(rows, new Confirmation(List.of(decisions), null, Defaults.none()), FROM);
    }

    private static RowDecision take(int row, @Nullable Correction correction) {
        return new RowDecision(new RowAddress(1, row), Choice.TAKE, correction);
    }

    private static Correction correction(@Nullable String title, @Nullable LocalDate due, @Nullable Owner owner) {
        return new Correction(null, title, null, null, null, due, owner, null, null, null);
    }

    private static Proposal whole(int row) {
        return new Proposal(new RowAddress(1, row), code(row), "Train staff", "More of it", DutyCode.TRAIN_STAFF,
                new Proposal.Days("by 2027", null, DUE), HEAD, List.of(TEAM), "Schools", "Fewer gaps");
    }

    private static Proposal bare(int row) {
        return new Proposal(new RowAddress(1, row), code(row), null, "Something", null,
                new Proposal.Days("soon", null, null), null, List.of(), null, null);
    }

    private static TaskCode code(int row) {
        return new TaskCode("1" + "abcdefghijklmnop".charAt(row - 2));
    }
}
