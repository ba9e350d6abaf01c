package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is put forward, in whatever order: a history is always one that the law and the domain allow. */
class PathwayLawsTests {

    /** The diagram of the domain, written down a second time: {@code from to}. */
    static final Set<String> DIAGRAM = Set.of("RECEIVED SCREENED_OUT_NOT_PREVENT", "RECEIVED POLICE_TRIAGE",
            "POLICE_TRIAGE CLOSED_PURSUE", "POLICE_TRIAGE CLOSED_NO_PREVENT_CONCERN",
            "POLICE_TRIAGE INFORMATION_GATHERING", "INFORMATION_GATHERING SECTION36_DECISION",
            "SECTION36_DECISION POLICE_LED", "SECTION36_DECISION CLOSED_BELOW_THRESHOLD",
            "SECTION36_DECISION LISTED_FOR_PANEL", "LISTED_FOR_PANEL PANEL_DISCUSSED", "PANEL_DISCUSSED NOT_ADOPTED",
            "PANEL_DISCUSSED CONSENT_PENDING", "CONSENT_PENDING CONSENT_REFUSED", "CONSENT_PENDING ADOPTED",
            "ADOPTED ADOPTED", "ADOPTED CONSENT_WITHDRAWN", "ADOPTED CLOSED_EXITED", "CONSENT_WITHDRAWN CLOSED_EXITED",
            "CONSENT_REFUSED CONSENT_REFUSED", "CONSENT_WITHDRAWN CONSENT_WITHDRAWN", "CONSENT_REFUSED NOT_ADOPTED",
            "CONSENT_REFUSED CONSENT_PENDING", "CONSENT_WITHDRAWN CONSENT_PENDING", "CLOSED_EXITED REVIEW_6M",
            "REVIEW_6M REVIEW_12M", "REVIEW_12M REVIEW_EXT", "REVIEW_EXT REVIEW_EXT", "REVIEW_12M ARCHIVED",
            "REVIEW_EXT ARCHIVED", "CLOSED_EXITED REOPENED", "REVIEW_6M REOPENED", "REVIEW_12M REOPENED",
            "REVIEW_EXT REOPENED", "REOPENED LISTED_FOR_PANEL", "LISTED_FOR_PANEL LISTED_FOR_PANEL");

    private static final LocalDate START = Steps.TODAY.minusDays(60);
    private static final List<Evidence> EARLIER_MEETINGS = IntStream.of(50, 40, 30, 20, 10)
            .<Evidence>mapToObj(days -> new Evidence.ListForPanel("M-1", Steps.TODAY.minusDays(days))).toList();

    /**
     * Something put forward so many days after the step before.
     *
     * @param fitting whether it is made for the state at hand, or for any
     */
    record Attempt(boolean fitting, int choice, int daysLater) {

        Evidence evidence(ReferralState state) {
            List<Evidence> all = Stream.of(Steps.PASSING.stream().map(Steps.Passing::evidence),
                    Steps.STOPPED.stream().map(Steps.Stopped::evidence), EARLIER_MEETINGS.stream())
                    .flatMap(each -> each).toList();
            List<Transition<?, ?, ?>> here = from(state);
            if (!fitting || here.isEmpty()) {
                return all.get(choice % all.size());
            }
            var kind = chosen(here, choice).evidence();
            List<Evidence> ofKind = all.stream().filter(kind::isInstance).toList();
            return ofKind.get(choice / 32 % ofKind.size());
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators
                .combine(Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
                        Arbitraries.integers().between(0, 10_000).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(-2, 12))
                .as(Attempt::new).list().ofMinSize(20).ofMaxSize(120);
    }

    @Property(tries = 2000)
    void no_sequence_of_attempts_makes_an_illegal_history(@ForAll("attempts") List<Attempt> attempts) {
        ReferralState state = new ReferralState.Received(START);
        List<ReferralState> states = new ArrayList<>(List.of(state));
        List<StageChange> history = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Evidence evidence = attempt.evidence(state);
            LocalDate on = state.since().plusDays(attempt.daysLater());
            var transition = Pathway.find(state, evidence);
            if (transition.isEmpty()) {
                continue;
            }
            switch (transition.get().make(state, evidence, on, Steps.TODAY, Steps.AGENCIES, Steps.CALENDAR)) {
                case Transition.Outcome.Refused(var refusals) -> assertThat(refusals).isNotEmpty();
                case Transition.Outcome.Moved(var next, var change) -> {
                    history.add(change);
                    states.add(next);
                    state = next;
                }
            }
        }
        checkHistory(history);
        checkStates(states);
        everyEndIsReached(state);
    }

    /** The property says nothing of what its histories never come to; five years of cases have a property of their own. */
    private static void everyEndIsReached(ReferralState state) {
        Statistics.label("end").collect(state.code()).coverage(coverage -> Pathway.ends().stream()
                .filter(end -> end != StateCode.ARCHIVED)
                .forEach(end -> coverage.check(end).count(count -> count > 0)));
    }

    /** Mostly the last, which is the one that goes on; else every history would be short. */
    private static Transition<?, ?, ?> chosen(List<Transition<?, ?, ?>> here, int choice) {
        return choice % 4 == 0 ? here.get(choice / 4 % here.size()) : here.getLast();
    }

    private static List<Transition<?, ?, ?>> from(ReferralState state) {
        return Pathway.TABLE.stream().filter(transition -> transition.fromCode() == state.code())
                .<Transition<?, ?, ?>>map(transition -> transition).toList();
    }

    private static void checkHistory(List<StageChange> history) {
        StateCode at = StateCode.RECEIVED;
        LocalDate day = START;
        for (StageChange change : history) {
            assertThat(DIAGRAM).contains(change.from() + " " + change.to());
            assertThat(change.from()).isEqualTo(at);
            assertThat(change.on()).isBetween(day, Steps.TODAY);
            assertThat(change.elapsedWorkingDays()).isEqualTo(Steps.CALENDAR.between(day, change.on()));
            at = change.to();
            day = change.on();
        }
    }

    /** A panel only ever discusses what was referred on reasonable grounds, at the meeting for which it was listed. */
    private static void checkStates(List<ReferralState> states) {
        for (int index = 1; index < states.size(); index++) {
            ReferralState before = states.get(index - 1);
            switch (states.get(index)) {
                case ReferralState.ListedForPanel listed -> assertThat(
                        before instanceof ReferralState.AwaitingSection36Decision decision && decision.groundsMet()
                                || before instanceof ReferralState.Reopened
                                || before instanceof ReferralState.ListedForPanel)
                        .isTrue();
                case ReferralState.PanelDiscussed discussed -> assertThat(before).isInstanceOfSatisfying(
                        ReferralState.ListedForPanel.class, listed -> {
                            assertThat(discussed.meeting()).isEqualTo(listed.meeting());
                            assertThat(discussed.since()).isAfterOrEqualTo(listed.meetingOn());
                        });
                case ReferralState other -> assertThat(other.since()).isAfterOrEqualTo(before.since());
            }
        }
    }

    @Example
    void from_every_stage_an_end_can_be_reached() {
        for (StateCode start : StateCode.values()) {
            Set<StateCode> reached = EnumSet.of(start);
            Deque<StateCode> open = new ArrayDeque<>(reached);
            while (!open.isEmpty()) {
                Pathway.allowedFrom(open.removeFirst()).stream().filter(reached::add).forEach(open::add);
            }
            assertThat(reached).as("from " + start).containsAnyElementsOf(Pathway.ends());
        }
    }

    @Example
    void the_table_is_the_diagram_of_the_domain() {
        assertThat(Pathway.TABLE.stream().map(each -> each.fromCode() + " " + each.toCode()))
                .containsOnly(DIAGRAM.toArray(String[]::new));
        assertThat(DIAGRAM).allMatch(edge -> Pathway.TABLE.stream()
                .anyMatch(each -> edge.equals(each.fromCode() + " " + each.toCode())));
    }

    @Example
    void every_type_of_state_is_in_the_table_and_can_be_reached() {
        Set<StateCode> reached = EnumSet.of(StateCode.RECEIVED);
        Deque<StateCode> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Pathway.allowedFrom(open.removeFirst()).stream().filter(reached::add).forEach(open::add);
        }

        assertThat(reached).containsExactlyInAnyOrder(StateCode.values());
        assertThat(Stream.of(ReferralState.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(StateCode.values()).map(StateCode::type).toList());
    }

    @Example
    void every_type_of_evidence_is_for_some_row_and_from_a_stage_for_one_at_most() {
        assertThat(Pathway.TABLE.stream().map(each -> (Object) each.evidence()).distinct())
                .containsExactlyInAnyOrder((Object[]) Evidence.class.getPermittedSubclasses());
        assertThat(Pathway.TABLE.stream().map(each -> each.fromCode() + " " + each.evidence().getSimpleName()))
                .doesNotHaveDuplicates();
    }
}
