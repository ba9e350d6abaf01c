package uk.deliveryboard.plans.plan.model.transition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanState;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.PlanType;
import uk.deliveryboard.plans.plan.model.assurance.DueDates;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;

import static org.assertj.core.api.Assertions.assertThat;

class TransitionDecisionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final Proposal.Basis READY = new Proposal.Basis(true, Set.of(SignOffRole.GOVERNOR_CHAIR),
            Set.of(SignOffRole.GOVERNOR_CHAIR), 3, 0, false);

    private static PlanState state(PlanStatus status) {
        var adoption = new PlanState.Adoption(TODAY.minusDays(20), TODAY.minusDays(10));
        return switch (status) {
            case DRAFT -> new PlanState.Draft();
            case IN_REVIEW -> new PlanState.InReview("submitter");
            case APPROVED -> new PlanState.Approved("submitter", TODAY.minusDays(20));
            case ACTIVE -> new PlanState.Active(adoption);
            case EXTENDED -> new PlanState.Extended(adoption, LAST_DAY.plusMonths(3));
            case CLOSED -> new PlanState.Closed(adoption, null, TODAY);
            case SUPERSEDED -> new PlanState.Superseded(adoption, null, TODAY, UUID.randomUUID());
            case WITHDRAWN -> new PlanState.Withdrawn(null, null, TODAY);
        };
    }

    private static Plan plan(PlanStatus status) {
        Plan draft = Plan.opened(UUID.randomUUID(), "a-school", new Plan.Outline("Plan", PlanType.SCHOOL, null,
                LocalDate.of(2026, 4, 1), LAST_DAY));
        return draft.moved(state(status));
    }

    private static Proposal.Request request(PlanMove move) {
        return new Proposal.Request(move, move == PlanMove.EXTEND ? LAST_DAY.plusMonths(6) : null, "A reason.", "who");
    }

    private static TransitionDecision decide(PlanStatus from, Proposal.Request request, Proposal.Basis basis) {
        return TransitionDecision.decide(new Proposal(plan(from), request, basis, TODAY));
    }

    private static List<String> codes(TransitionDecision decision) {
        return switch (decision) {
            case TransitionDecision.Refused(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case TransitionDecision.NotReady(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case TransitionDecision.Moved moved -> List.of();
            case TransitionDecision.NotPossible notPossible -> List.of("not-possible");
        };
    }

    /** Every status with every move. */
    static Stream<Arguments> everything() {
        return Stream.of(PlanStatus.values())
                .flatMap(from -> Stream.of(PlanMove.values()).map(move -> Arguments.of(from, move)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_move_leads_where_the_table_says_and_nowhere_else(PlanStatus from, PlanMove move) {
        TransitionDecision decision = decide(from, request(move), READY);
        boolean possible = PlanTransition.movesFrom(from).contains(move);
        if (possible) {
            assertThat(decision).isInstanceOfSatisfying(TransitionDecision.Moved.class, moved -> {
                assertThat(moved.after().status()).isEqualTo(PlanTransition.of(from, move).orElseThrow().to());
                assertThat(moved.after().version()).isEqualTo(plan(from).version() + 1);
            });
        } else {
            assertThat(decision).isEqualTo(
                    new TransitionDecision.NotPossible(from, PlanTransition.movesFrom(from)));
        }
    }

    @Test
    void nobody_asks_for_supersession_and_no_way_leads_out_of_an_end() {
        for (PlanStatus from : PlanStatus.values()) {
            assertThat(PlanTransition.movesFrom(from)).doesNotContain(PlanMove.SUPERSEDE);
        }
        for (PlanStatus end : EnumSet.of(PlanStatus.CLOSED, PlanStatus.SUPERSEDED, PlanStatus.WITHDRAWN)) {
            assertThat(PlanTransition.TABLE).noneMatch(each -> each.from() == end);
        }
    }

    @Test
    void the_table_has_one_way_for_each_status_and_move_and_reaches_every_status() {
        assertThat(PlanTransition.TABLE).extracting(each -> each.from() + " " + each.move()).doesNotHaveDuplicates();
        assertThat(PlanTransition.TABLE).extracting(PlanTransition::to).contains(PlanStatus.values());
    }

    @Test
    void P_2_approval_needs_the_assessment_and_every_sign_off() {
        var nothing = new Proposal.Basis(false, Set.of(SignOffRole.PREVENT_LEAD),
                Set.of(SignOffRole.GOVERNOR_CHAIR, SignOffRole.BOARD_CHAIR), 3, 3, false);
        assertThat(codes(decide(PlanStatus.IN_REVIEW, request(PlanMove.APPROVE), nothing)))
                .containsExactly("plan-equality-missing", "plan-sign-off-missing", "plan-sign-off-missing");
        var unassessed = new Proposal.Basis(false, READY.signedOff(), READY.needed(), 3, 3, false);
        assertThat(codes(decide(PlanStatus.IN_REVIEW, request(PlanMove.APPROVE), unassessed)))
                .containsExactly("plan-equality-missing");
    }

    @Test
    void P_1_and_the_period_bind_adoption() {
        var other = new Proposal.Basis(true, READY.signedOff(), READY.needed(), 3, 3, true);
        assertThat(codes(decide(PlanStatus.APPROVED, request(PlanMove.ADOPT), other)))
                .containsExactly("plan-active-exists");
        var late = new Proposal(plan(PlanStatus.APPROVED), request(PlanMove.ADOPT), READY, LAST_DAY.plusDays(1));
        assertThat(codes(TransitionDecision.decide(late))).containsExactly("plan-period-over");
    }

    @Test
    void an_empty_plan_is_not_submitted_and_one_with_open_actions_not_closed() {
        var empty = new Proposal.Basis(false, Set.of(), Set.of(), 0, 0, false);
        assertThat(codes(decide(PlanStatus.DRAFT, request(PlanMove.SUBMIT), empty)))
                .containsExactly("plan-without-actions");
        var open = new Proposal.Basis(true, READY.signedOff(), READY.needed(), 3, 1, false);
        assertThat(codes(decide(PlanStatus.ACTIVE, request(PlanMove.CLOSE), open)))
                .containsExactly("plan-actions-open");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            EXTEND,   -,          -,   extension-needed
            EXTEND,   2027-03-31, -,   extension-not-later
            EXTEND,   2027-04-01, -,   -
            EXTEND,   2029-03-31, -,   -
            EXTEND,   2029-04-01, -,   period-too-long
            CLOSE,    2027-04-01, -,   extension-not-for-move
            WITHDRAW, -,          -,   reason-needed
            WITHDRAW, -,          Why, -
            """)
    void a_request_says_what_its_move_needs(PlanMove move, @Nullable LocalDate extendTo, @Nullable String reason,
            @Nullable String refusal) {
        var request = new Proposal.Request(move, extendTo, reason, "who");
        assertThat(codes(decide(PlanStatus.ACTIVE, request, READY)))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void each_submission_begins_a_round_and_a_return_keeps_it() {
        Plan plan = plan(PlanStatus.DRAFT);
        assertThat(plan.edition().round()).isZero();
        Plan submitted = plan.moved(new PlanState.InReview("who"));
        assertThat(submitted.edition().round()).isEqualTo(1);
        assertThat(submitted.moved(new PlanState.Draft()).moved(new PlanState.InReview("who")).edition().round())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-30, -,          -,          2027-02-28, 2027-11-30
            2026-05-01, 2026-10-12, -,          2027-01-12, 2027-05-01
            2026-05-01, -,          2026-11-30, 2026-08-01, 2027-11-30
            2026-05-01, 2026-04-30, 2026-04-30, 2026-08-01, 2027-05-01
            """)
    void P_6_reviews_are_due_each_quarter_and_audits_each_year(LocalDate adopted, @Nullable LocalDate review,
            @Nullable LocalDate audit, LocalDate reviewDue, LocalDate auditDue) {
        Plan plan = plan(PlanStatus.DRAFT).moved(new PlanState.Active(new PlanState.Adoption(adopted, adopted)))
                .with(new Plan.Held(review, audit));
        assertThat(DueDates.of(plan)).contains(new DueDates(reviewDue, auditDue));
        assertThat(DueDates.of(plan.moved(state(PlanStatus.CLOSED)))).isEmpty();
    }
}
