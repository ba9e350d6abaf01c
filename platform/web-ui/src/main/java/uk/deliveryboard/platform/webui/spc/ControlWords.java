package uk.deliveryboard.platform.webui.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

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

    /** The key to the lines, then each unusual point with its signs. */
    public List<String> notes(List<String> points) {
        List<String> notes = new ArrayList<>();
        notes.add("Grey line: the mean, " + number.apply(process.mean()) + ". Dotted lines: the limits, " + limits()
                + ", between which numbers vary without any special cause");
        for (int i = 0; i < points.size(); i++) {
            var causes = process.causes().get(i);
            if (!causes.isEmpty()) {
                notes.add(points.get(i) + " (square): "
                        + causes.stream().sorted().map(SpecialCause::words).collect(Collectors.joining("; ")));
            }
        }
        return notes;
    }

    private String limits() {
        return number.apply(Math.max(0, process.lower())) + " to " + number.apply(Math.min(most, process.upper()));
    }
}
