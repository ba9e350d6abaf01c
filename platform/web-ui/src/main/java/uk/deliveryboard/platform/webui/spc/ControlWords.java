package uk.deliveryboard.platform.webui.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * What a control chart says, for whoever does not see it.
 *
 * @param most   largest value the measure can have; what cannot be below zero is told from zero
 * @param number how a value is written
 */
public record ControlWords(ProcessBehaviour process, Better better, double most, DoubleFunction<String> number) {

    /**
     * Sentences: mean and limits, what the newest point says, how many are unusual, and, while nothing has changed, what
     * that means for a target.
     */
    public List<String> summary(OptionalDouble target) {
        long unusual = process.causes().stream().filter(causes -> !causes.isEmpty()).count();
        List<String> sentences = new ArrayList<>(List.of(
                "Mean " + number.apply(process.mean()) + ", limits " + limits() + ".",
                "Newest value: " + process.variation(better).words() + ".",
                unusual + " of " + process.causes().size()
                        + (unusual == 1 ? " points shows" : " points show") + " a special cause."));
        if (process.variation(better) == Variation.COMMON_CAUSE) {
            target.ifPresent(value -> process.assurance(value, better)
                    .ifPresent(assurance -> sentences.add("As things are, " + assurance.words() + ".")));
        }
        return sentences;
    }

    /** The key to the lines, then each kind of sign with its points; a run of them is told once, by its ends. */
    public List<String> notes(List<String> points) {
        List<String> notes = new ArrayList<>();
        notes.add("Grey line: the mean, " + number.apply(process.mean()) + ". Dotted lines: the limits, " + limits()
                + ", between which numbers vary without any special cause");
        for (SpecialCause cause : SpecialCause.values()) {
            int start = 0;
            for (int i = 0; i <= points.size(); i++) {
                if (i == points.size() || !process.causes().get(i).contains(cause)) {
                    if (i > start) {
                        notes.add(ends(points.subList(start, i)) + ": " + cause.words());
                    }
                    start = i + 1;
                }
            }
        }
        return notes;
    }

    private static String ends(List<String> run) {
        return run.size() == 1 ? run.getFirst() + " (square)" : run.getFirst() + " to " + run.getLast() + " (squares)";
    }

    private String limits() {
        return number.apply(Math.max(0, process.lower())) + " to " + number.apply(Math.min(most, process.upper()));
    }
}
