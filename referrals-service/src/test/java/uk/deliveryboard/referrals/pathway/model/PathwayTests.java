package uk.deliveryboard.referrals.pathway.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.referrals.pathway.model.Steps.RECEIVED;
import static uk.deliveryboard.referrals.pathway.model.Steps.TODAY;

class PathwayTests {

    static final List<Steps.Passing> PASSING = Steps.PASSING;
    static final List<Steps.Stopped> STOPPED = Steps.STOPPED;

    @ParameterizedTest
    @FieldSource("PASSING")
    void evidence_that_satisfies_all_guards_leads_to_the_next_state(Steps.Passing step) {
        assertThat(Steps.make(step.from(), step.evidence(), TODAY))
                .isInstanceOfSatisfying(Transition.Outcome.Moved.class, moved -> {
                    assertThat(moved.state().code()).isEqualTo(step.to());
                    assertThat(moved.state().since()).isEqualTo(TODAY);
                    assertThat(moved.change().from()).isEqualTo(step.from().code());
                    assertThat(moved.change().to()).isEqualTo(step.to());
                });
    }

    @ParameterizedTest
    @FieldSource("STOPPED")
    void a_rule_that_is_not_satisfied_is_cited_alone_and_points_to_what_is_missing(Steps.Stopped step) {
        assertThat(Steps.make(step.from(), step.evidence(), TODAY))
                .isInstanceOfSatisfying(Transition.Outcome.Refused.class, refused -> {
                    assertThat(refused.refusals()).extracting(Refusal::rule).containsOnly(step.guard().rule());
                    assertThat(refused.refusals()).extracting(Refusal::pointer).containsExactly(step.pointers());
                });
    }

    @Test
    void every_guard_stops_something_and_stands_in_the_table() {
        Set<Guard<?, ?>> stopping = STOPPED.stream().map(Steps.Stopped::guard).collect(Collectors.toSet());
        stopping.add(Guards.DAY_IN_ORDER);
        Set<Guard<?, ?>> inTable = new HashSet<>();
        Pathway.TABLE.forEach(transition -> inTable.addAll(transition.guards()));

        assertThat(stopping).containsExactlyInAnyOrderElementsOf(Guards.ALL);
        assertThat(inTable).containsExactlyInAnyOrderElementsOf(Guards.ALL);
    }

    @Test
    void no_step_lies_before_the_one_before_it_or_in_the_future() {
        var early = Steps.make(RECEIVED, PASSING.getFirst().evidence(), TODAY.minusDays(1));
        var late = Steps.make(RECEIVED, PASSING.getFirst().evidence(), TODAY.plusDays(1));

        for (var outcome : List.of(early, late)) {
            assertThat(outcome).isInstanceOfSatisfying(Transition.Outcome.Refused.class, refused -> {
                assertThat(refused.refusals()).extracting(Refusal::rule).containsExactly("P-1");
                assertThat(refused.refusals()).extracting(Refusal::pointer).containsExactly("/on");
            });
        }
    }

    @Test
    void all_reasons_are_given_at_once() {
        assertThat(Steps.make(RECEIVED, new Evidence.SendToTriage(null, null), TODAY.plusDays(1)))
                .isInstanceOfSatisfying(Transition.Outcome.Refused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::rule).containsExactly("P-1", "P-3", "P-4"));
    }

    @Test
    void a_stage_is_on_the_clock_of_one_owner_whatever_follows_it() {
        var owners = Pathway.TABLE.stream().collect(Collectors.groupingBy(Transition::fromCode,
                Collectors.mapping(Transition::clockOwner, Collectors.toSet())));

        assertThat(owners.values()).allSatisfy(each -> assertThat(each).hasSize(1));
    }

    @Test
    void the_panel_chair_may_make_every_step() {
        assertThat(Pathway.TABLE)
                .allSatisfy(transition -> assertThat(transition.by()).contains(Actor.PANEL_CHAIR));
    }

    @Test
    void partners_that_are_given_no_day_have_ten_working_days() {
        var outcome = Steps.make(Steps.TRIAGE, new Evidence.GatherInformation(
                List.of(new Evidence.PartnerRequest("county", null))), TODAY);

        assertThat(outcome).isInstanceOfSatisfying(Transition.Outcome.Moved.class, moved -> assertThat(moved.state())
                .isEqualTo(new ReferralState.GatheringInformation(TODAY, TODAY.plusDays(14))));
    }
}
