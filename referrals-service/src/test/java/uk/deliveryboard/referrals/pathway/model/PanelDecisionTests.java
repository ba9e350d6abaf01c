package uk.deliveryboard.referrals.pathway.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.deliveryboard.referrals.pathway.model.Evidence.Decision;
import uk.deliveryboard.referrals.pathway.model.Evidence.DecisionMethod;
import uk.deliveryboard.referrals.pathway.model.Transition.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** R-9 over every vote of a panel of up to a dozen: by all, failing that by most, failing that by the chair. */
class PanelDecisionTests {

    private static final int MOST = 12;

    /** A vote, and the one way in which it decides; empty where it does not. */
    record Vote(int inFavour, int against, List<DecisionMethod> decides) {}

    static Stream<Vote> votes() {
        return IntStream.rangeClosed(0, MOST).boxed().flatMap(inFavour -> IntStream.rangeClosed(0, MOST)
                .mapToObj(against -> new Vote(inFavour, against, decides(inFavour, against))));
    }

    private static List<DecisionMethod> decides(int inFavour, int against) {
        if (inFavour == 0 || inFavour < against) {
            return List.of();
        }
        if (against == 0) {
            return List.of(DecisionMethod.UNANIMOUS);
        }
        return List.of(inFavour == against ? DecisionMethod.CHAIR : DecisionMethod.MAJORITY);
    }

    @ParameterizedTest
    @MethodSource("votes")
    void a_vote_decides_in_one_way_and_a_tie_by_the_chair(Vote vote) {
        assertThat(Arrays.stream(DecisionMethod.values()).filter(method -> isMade(vote, method)).toList())
                .isEqualTo(vote.decides);
    }

    @ParameterizedTest
    @MethodSource("votes")
    void whoever_disagrees_is_written_down_and_nobody_where_all_agree(Vote vote) {
        vote.decides.forEach(method -> assertThat(refusedBy(vote, method, method == DecisionMethod.UNANIMOUS))
                .containsExactly("R-9"));
    }

    private static boolean isMade(Vote vote, DecisionMethod method) {
        return refusedBy(vote, method, method != DecisionMethod.UNANIMOUS).isEmpty();
    }

    /** Rules against it, in either direction of the decision. */
    private static List<String> refusedBy(Vote vote, DecisionMethod method, boolean dissent) {
        Decision decision = new Decision(method, vote.inFavour, vote.against, dissent ? "Some disagreed." : null);
        return Stream
                .of(new Evidence.SeekConsent(decision, Steps.PLAN), new Evidence.DoNotAdopt(decision, Steps.ONWARD))
                .map(evidence -> Steps.make(Steps.DISCUSSED, evidence, Steps.TODAY))
                .flatMap(outcome -> outcome instanceof Outcome.Refused(var refusals)
                        ? refusals.stream().map(Refusal::rule)
                        : Stream.empty())
                .distinct().toList();
    }
}
