package uk.deliveryboard.platform.webui.spc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An XmR chart (individual values and moving ranges) of a row of numbers at equal distances in time.
 *
 * @param lower  natural process limit; may lie below what the number can be
 * @param causes signs of each point, in the order of the points
 */
public record ProcessBehaviour(double mean, double lower, double upper, List<Set<SpecialCause>> causes) {

    /** Fewer points than this say too little about what is usual. */
    public static final int FEWEST_POINTS = 13;

    private static final int RUN = 7;
    /** 3 / d2 for ranges of two, Shewhart's constant. */
    private static final double LIMIT = 2.66;
    /** D4 for ranges of two: larger moving ranges are no usual variation. */
    private static final double LARGEST_RANGE = 3.267;

    public ProcessBehaviour {
        causes = causes.stream().map(Set::copyOf).toList();
    }

    /** @return nothing for fewer than {@link #FEWEST_POINTS} values */
    public static Optional<ProcessBehaviour> of(double... values) {
        if (values.length < FEWEST_POINTS) {
            return Optional.empty();
        }
        double mean = DoubleStream.of(values).average().orElseThrow();
        double distance = LIMIT * usualRange(values);
        return Optional.of(new ProcessBehaviour(mean, mean - distance, mean + distance,
                new Signs(values, mean, distance).all()));
    }

    /** Ranges that are no usual variation are left out, once; where nothing else would be left they stay. */
    private static double usualRange(double[] values) {
        double[] ranges = IntStream.range(1, values.length).mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .toArray();
        double all = DoubleStream.of(ranges).average().orElseThrow();
        double usual = DoubleStream.of(ranges).filter(range -> range <= LARGEST_RANGE * all).average().orElse(all);
        return usual == 0 ? all : usual;
    }

    public Variation variation(Better better) {
        return Variation.of(causes.getLast(), better);
    }

    /** @return nothing where neither way is better: then there is nothing to be assured of */
    public Optional<Assurance> assurance(double target, Better better) {
        return switch (better) {
            case HIGHER -> Optional.of(assured(lower >= target, upper < target));
            case LOWER -> Optional.of(assured(upper <= target, lower > target));
            case NEITHER -> Optional.empty();
        };
    }

    private static Assurance assured(boolean always, boolean never) {
        return always ? Assurance.MEETS : never ? Assurance.FAILS : Assurance.HIT_OR_MISS;
    }

    /** Looks for the signs of one row. */
    private record Signs(double[] values, double mean, double distance) {

        List<Set<SpecialCause>> all() {
            List<Set<SpecialCause>> causes = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                causes.add(EnumSet.noneOf(SpecialCause.class));
            }
            each(causes, SpecialCause.ABOVE_LIMIT, i -> values[i] - mean > distance);
            each(causes, SpecialCause.BELOW_LIMIT, i -> mean - values[i] > distance);
            runs(causes, SpecialCause.RUN_ABOVE, 0, i -> values[i] > mean);
            runs(causes, SpecialCause.RUN_BELOW, 0, i -> values[i] < mean);
            runs(causes, SpecialCause.RISING, 1, i -> i > 0 && values[i] > values[i - 1]);
            runs(causes, SpecialCause.FALLING, 1, i -> i > 0 && values[i] < values[i - 1]);
            twoOfThree(causes, SpecialCause.TWO_OF_THREE_HIGH, i -> values[i] - mean > distance * 2 / 3);
            twoOfThree(causes, SpecialCause.TWO_OF_THREE_LOW, i -> mean - values[i] > distance * 2 / 3);
            return causes;
        }

        private void each(List<Set<SpecialCause>> causes, SpecialCause cause, IntPredicate at) {
            IntStream.range(0, values.length).filter(at).forEach(i -> causes.get(i).add(cause));
        }

        /** @param before points that belong to a run although nothing is said of themselves: the start of a trend */
        private void runs(List<Set<SpecialCause>> causes, SpecialCause cause, int before, IntPredicate at) {
            int start = 0;
            for (int i = 0; i <= values.length; i++) {
                if (i == values.length || !at.test(i)) {
                    if (i - start + before >= RUN) {
                        IntStream.range(start - before, i).forEach(point -> causes.get(point).add(cause));
                    }
                    start = i + 1;
                }
            }
        }

        private void twoOfThree(List<Set<SpecialCause>> causes, SpecialCause cause, IntPredicate far) {
            for (int i = 2; i < values.length; i++) {
                List<Integer> found = IntStream.rangeClosed(i - 2, i).filter(far).boxed().toList();
                if (found.size() >= 2) {
                    found.forEach(point -> causes.get(point).add(cause));
                }
            }
        }
    }
}
