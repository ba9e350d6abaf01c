package uk.deliveryboard.plans.directory.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SuccessionDecisionTests {

    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private static Agency agency(String code, LocalDate from) {
        return new Agency(UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)), code, code,
                AgencyType.DISTRICT, null, true, null, List.of("northmere"), List.of(), from, from, null, 1);
    }

    private static final Agency OLD = agency("old", LocalDate.of(1974, 4, 1));
    private static final Map<String, Agency> KNOWN = Map.of("old", OLD, "new", agency("new", LAST.plusDays(1)),
            "late", agency("late", LAST.plusDays(2)), "gone", agency("gone", LocalDate.EPOCH).endingOn(LAST));

    private static Outcome<Agency> decided(Succession asked, @Nullable LocalDate predecessors) {
        Map<String, Agency> known = new HashMap<>(KNOWN);
        known.keySet().retainAll(asked.successors());
        return SuccessionDecision.decide(OLD, asked, known, predecessors);
    }

    private static List<Refusal> refusals(Succession asked, @Nullable LocalDate predecessors) {
        return decided(asked, predecessors) instanceof Outcome.Refused<Agency>(var refusals) ? refusals : List.of();
    }

    @Test
    void an_agency_ends_with_successors_that_are_there_the_day_after_or_with_none() {
        assertThat(decided(new Succession(LAST, List.of("new"), "new"), LAST.minusDays(1)))
                .isEqualTo(new Outcome.Done<>(OLD.endingOn(LAST)));
        assertThat(decided(new Succession(LAST, List.of(), null), null))
                .isEqualTo(new Outcome.Done<>(OLD.endingOn(LAST)));
    }

    @Test
    void an_agency_ends_once() {
        assertThat(SuccessionDecision.decide(OLD.endingOn(LAST), new Succession(LAST, List.of(), null), Map.of(), null))
                .isEqualTo(SuccessionDecision.ended());
    }

    @Test
    void each_broken_rule_is_told_with_its_place() {
        assertThat(
                refusals(new Succession(LAST, List.of("new", "old", "late", "gone", "nobody", "new"), "other"), LAST))
                .extracting(Refusal::field, Refusal::code).containsExactly(
                        tuple("/lastDay", "before-predecessor-ends"),
                        tuple("/successors/4", "successor-not-registered"),
                        tuple("/successors/1", "successor-is-itself"),
                        tuple("/successors/2", "successor-not-there"), tuple("/successors/3", "successor-not-there"),
                        tuple("/successors/5", "successor-repeated"), tuple("/continuedBy", "not-a-successor"));
        assertThat(refusals(new Succession(OLD.validFrom().minusDays(1), List.of(), "old"), null))
                .extracting(Refusal::code).containsExactly("before-present-entry", "not-a-successor");
        assertThat(refusals(new Succession(LAST, List.of("new"), null), null)).extracting(Refusal::code)
                .containsExactly("not-a-successor");
    }

    /** That an agency ends with one other, or two, following it; by numbers. */
    record Wish(int agency, int day, Set<Integer> successors) {}

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 5);
        return Combinators.combine(number, Arbitraries.integers().between(0, 6), number.set().ofMaxSize(2))
                .as(Wish::new).list().ofMaxSize(30);
    }

    @Property
    void whatever_is_asked_for_every_chain_of_successors_comes_to_an_end_with_one_agency_for_each_fact(
            @ForAll("wishes") List<Wish> wishes) {
        Map<String, Agency> agencies = new HashMap<>();
        IntStream.range(0, 6).mapToObj(number -> agency("a" + number, LocalDate.EPOCH))
                .forEach(each -> agencies.put(each.code(), each));
        Map<String, Succession> ended = new HashMap<>();
        for (Wish wish : wishes) {
            List<String> successors = wish.successors().stream().map(number -> "a" + number).toList();
            Succession asked = new Succession(LAST.plusDays(wish.day()), successors,
                    successors.isEmpty() ? null : successors.getFirst());
            String code = "a" + wish.agency();
            LocalDate predecessors = ended.values().stream().filter(each -> each.successors().contains(code))
                    .map(Succession::lastDay).max(LocalDate::compareTo).orElse(null);
            if (SuccessionDecision.decide(agencies.get(code), asked, agencies,
                    predecessors) instanceof Outcome.Done<Agency>(Agency done)) {
                agencies.put(code, done);
                ended.put(code, asked);
            }
        }
        for (String code : agencies.keySet()) {
            Set<String> seen = new HashSet<>();
            for (String at = code; at != null; at = ended.containsKey(at) ? ended.get(at).continuedBy() : null) {
                assertThat(seen.add(at)).as("a circle at " + at).isTrue();
            }
        }
    }
}
