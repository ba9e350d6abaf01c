package uk.deliveryboard.plans.board.model.assessment;

import java.util.List;
import java.util.stream.IntStream;

/** A published list of what good work consists of, by the numbers that its items have there. */
public enum Framework {
    /** Sections of the toolkit of 2024 for local authorities. */
    LA_TOOLKIT_2024(8),
    /** Benchmarks of the toolkit of 2018. */
    LA_BENCHMARK_2018(10),
    /** Areas of the Department for Education's self-assessment. */
    DFE_SELF_ASSESSMENT(7);

    private final List<String> items;

    Framework(int size) {
        this.items = IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList();
    }

    public List<String> items() {
        return items;
    }
}
