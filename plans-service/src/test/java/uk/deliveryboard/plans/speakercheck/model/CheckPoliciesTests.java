package uk.deliveryboard.plans.speakercheck.model;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Decided;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Kind;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Request;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Status;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Verdict;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Withdrawn;

import static org.assertj.core.api.Assertions.assertThat;

class CheckPoliciesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Request REQUEST = new Request(Kind.SPEAKER, "Demo lecture", TODAY.plusDays(1), TODAY);
    private static final Step OUTLINE = new Step.ReceiveOutline("About history.");
    private static final Step DENY = new Step.Decide(Verdict.DENIED, "Not fit.", null);

    private static Step research(boolean links) {
        return new Step.Research("Nothing of note.", List.of("Company register"), links);
    }

    private static SpeakerCheck after(Step... steps) {
        SpeakerCheck check = new SpeakerCheck.Requested(REQUEST);
        for (Step step : steps) {
            check = done(CheckPolicies.take(check, step, TODAY));
        }
        return check;
    }

    private static SpeakerCheck done(Outcome<SpeakerCheck> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<SpeakerCheck>) outcome).value();
    }

    private static List<String> codes(Outcome<SpeakerCheck> outcome) {
        return switch (outcome) {
            case Outcome.Done<SpeakerCheck> done -> List.of();
            case Outcome.Refused<SpeakerCheck>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.NotReady<SpeakerCheck>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.Stale<SpeakerCheck> stale -> List.of("stale");
        };
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            APPROVED,                 Fit.,     -,      false, 0, -
            APPROVED,                 Fit.,     -,      true,  0, links-need-denial
            APPROVED,                 ' ',      -,      false, 0, justification-needed
            APPROVED,                 Fit.,     Ticket, false, 0, conditions-of-approval
            APPROVED,                 Fit.,     -,      false, 1, event-not-ahead
            APPROVED_WITH_CONDITIONS, Fit.,     Ticket, false, 0, -
            APPROVED_WITH_CONDITIONS, Fit.,     Ticket, true,  0, links-need-denial
            APPROVED_WITH_CONDITIONS, Fit.,     -,      false, 0, conditions-of-approval
            APPROVED_WITH_CONDITIONS, Fit.,     ' ',    false, 0, conditions-of-approval
            DENIED,                   Not fit., -,      false, 0, -
            DENIED,                   Not fit., -,      true,  0, -
            DENIED,                   '',       -,      true,  0, justification-needed
            DENIED,                   Not fit., Ticket, true,  0, conditions-of-approval
            DENIED,                   Not fit., -,      true,  1, event-not-ahead
            DENIED,                   Not fit., -,      true,  9, event-not-ahead
            """)
    void a_decision_is_made_in_time_justified_and_fits_what_was_found(Verdict verdict, String justification,
            @Nullable String conditions, boolean links, int daysLater, @Nullable String refusal) {
        Outcome<SpeakerCheck> decided = CheckPolicies.take(after(OUTLINE, research(links)),
                new Step.Decide(verdict, justification, conditions), TODAY.plusDays(daysLater));
        assertThat(codes(decided)).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void what_took_place_is_not_checked_any_more() {
        assertThat(codes(CheckPolicies.open(new Request(Kind.PREMISES, "Demo class", TODAY, TODAY))))
                .containsExactly("event-not-ahead");
        assertThat(done(CheckPolicies.open(REQUEST)).status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void steps_are_taken_in_their_order_and_each_once() {
        assertThat(codes(CheckPolicies.take(after(), research(false), TODAY)))
                .containsExactly("speaker-check-not-at-step");
        assertThat(codes(CheckPolicies.take(after(), DENY, TODAY))).containsExactly("speaker-check-not-at-step");
        assertThat(codes(CheckPolicies.take(after(OUTLINE), DENY, TODAY)))
                .containsExactly("speaker-check-not-at-step");
        assertThat(codes(CheckPolicies.take(after(OUTLINE), OUTLINE, TODAY)))
                .containsExactly("speaker-check-not-at-step");
        assertThat(codes(CheckPolicies.take(after(OUTLINE, research(false), DENY), new Step.Withdraw("Ill."), TODAY)))
                .containsExactly("speaker-check-not-at-step");
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> decisions = Combinators.combine(Arbitraries.of(Verdict.class), Arbitraries.of("", " ", "Why."),
                Arbitraries.of("", "Ticket only.").injectNull(0.5)).as(Step.Decide::new);
        return Arbitraries
                .oneOf(Arbitraries.just(OUTLINE), Arbitraries.of(true, false).map(CheckPoliciesTests::research),
                        decisions, Arbitraries.just(new Step.Withdraw("Ill.")))
                .list().ofMaxSize(12);
    }

    @Property
    void whatever_is_tried_no_decision_stands_without_the_four_steps(@ForAll("steps") List<Step> steps) {
        SpeakerCheck check = after();
        for (Step step : steps) {
            SpeakerCheck before = check;
            if (CheckPolicies.take(check, step, TODAY) instanceof Outcome.Done<SpeakerCheck>(SpeakerCheck next)) {
                assertThat(before).as("what is over stays").isNotInstanceOfAny(Decided.class, Withdrawn.class);
                check = next;
            }
        }
        if (check instanceof Decided decided) {
            assertThat(decided.outline().summary()).isNotBlank();
            assertThat(decided.research().sources()).isNotEmpty();
            assertThat(decided.decision().justification()).isNotBlank();
            assertThat(decided.decision().madeOn()).isBefore(decided.request().eventOn());
            assertThat(decided.decision().verdict() == Verdict.DENIED || !decided.research().extremistLinks()).isTrue();
        }
    }
}
