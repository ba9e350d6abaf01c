package uk.deliveryboard.plans.directory.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/**
 * Whether an agency may end so. Whoever follows an agency is there on the day after: last days rise along every chain
 * of successors, so that none closes to a circle.
 */
public final class SuccessionDecision {

    /**
     * @param successors   newest entries of those that are to follow, by their codes; without those nobody knows
     * @param predecessors last day of the last agency that this one follows, null where it follows none
     */
    record Ending(Agency present, Succession asked, Map<String, Agency> successors, @Nullable LocalDate predecessors) {

        boolean isOneOfThem(String code) {
            return asked.successors().contains(code);
        }
    }

    static final Policy<Ending> IT_WAS_THERE = Policy.require(
            ending -> !ending.asked().lastDay().isBefore(ending.present().validFrom()), "/lastDay",
            "before-present-entry", "must not be before the first day of the present entry");

    static final Policy<Ending> IT_FOLLOWED_ITS_PREDECESSORS = Policy.require(
            ending -> ending.predecessors() == null || ending.asked().lastDay().isAfter(ending.predecessors()),
            "/lastDay", "before-predecessor-ends", "must be after the last day of every agency that it follows");

    static final Policy<Ending> SUCCESSORS_ARE_REGISTERED = each(
            (ending, code) -> ending.successors().containsKey(code), "successor-not-registered",
            "must be an agency of the directory");

    static final Policy<Ending> SUCCESSORS_ARE_OTHERS = each(
            (ending, code) -> !code.equals(ending.present().code()), "successor-is-itself", "must be another agency");

    static final Policy<Ending> SUCCESSORS_ARE_THERE_THE_DAY_AFTER = each((ending, code) -> {
        Agency successor = ending.successors().get(code);
        return successor == null || code.equals(ending.present().code())
                || successor.isThereOn(ending.asked().dayAfter());
    }, "successor-not-there", "must be there on the day after");

    static final Policy<Ending> SUCCESSORS_ARE_GIVEN_ONCE = ending -> {
        Set<String> seen = new HashSet<>();
        return at(ending, code -> !seen.add(code), "successor-repeated", "is given twice");
    };

    static final Policy<Ending> ONE_SUCCESSOR_CONTINUES_IT = ending -> {
        String heir = ending.asked().continuedBy();
        boolean fits = heir == null ? ending.asked().successors().isEmpty() : ending.isOneOfThem(heir);
        return fits
                ? Stream.empty()
                : Stream.of(new Refusal("/continuedBy", "not-a-successor", "must be one of the successors"));
    };

    static final List<Policy<Ending>> ALL = List.of(IT_WAS_THERE, IT_FOLLOWED_ITS_PREDECESSORS,
            SUCCESSORS_ARE_REGISTERED, SUCCESSORS_ARE_OTHERS, SUCCESSORS_ARE_THERE_THE_DAY_AFTER,
            SUCCESSORS_ARE_GIVEN_ONCE, ONE_SUCCESSOR_CONTINUES_IT);

    private interface OfSuccessor {

        boolean holds(Ending ending, String code);
    }

    private SuccessionDecision() {}

    /**
     * @param successors   newest entries of those that are to follow, by their codes; without those nobody knows
     * @param predecessors last day of the last agency that this one follows, null where it follows none
     */
    public static Outcome<Agency> decide(Agency present, Succession asked, Map<String, Agency> successors,
            @Nullable LocalDate predecessors) {
        if (present.lastDay() != null) {
            return ended();
        }
        List<Refusal> refusals = Policy.all(ALL, new Ending(present, asked, successors, predecessors));
        return refusals.isEmpty()
                ? new Outcome.Done<>(present.endingOn(asked.lastDay()))
                : new Outcome.Refused<>(refusals);
    }

    /** Of an agency whose last day is known. */
    static Outcome<Agency> ended() {
        return new Outcome.NotReady<>(List.of(new Refusal("", "agency-ended", "its last day is known")));
    }

    private static Policy<Ending> each(OfSuccessor rule, String code, String message) {
        return ending -> at(ending, each -> !rule.holds(ending, each), code, message);
    }

    private static Stream<Refusal> at(Ending ending, Predicate<String> broken, String code, String message) {
        List<String> successors = ending.asked().successors();
        return IntStream.range(0, successors.size()).filter(index -> broken.test(successors.get(index)))
                .mapToObj(index -> new Refusal("/successors/" + index, code, message));
    }
}
