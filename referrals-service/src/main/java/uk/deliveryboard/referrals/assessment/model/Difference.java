package uk.deliveryboard.referrals.assessment.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two assessments.
 *
 * @param comparable false where they were made by different instruments or versions: then nothing is compared
 */
public record Difference(UUID earlier, UUID later, boolean comparable, List<Change> changes) {

    /** @param what {@code OVERALL}, a dimension or a factor */
    public record Change(String what, @Nullable String from, @Nullable String to) {}

    public static Difference between(Assessment earlier, Assessment later) {
        if (!earlier.instrument().equals(later.instrument()) || !earlier.version().equals(later.version())) {
            return new Difference(earlier.id(), later.id(), false, List.of());
        }
        List<Change> changes = new ArrayList<>();
        if (earlier.overall() != later.overall()) {
            changes.add(new Change("OVERALL", earlier.overall().name(), later.overall().name()));
        }
        changes.addAll(changes(earlier.dimensions(), later.dimensions()));
        changes.addAll(changes(earlier.ratings(), later.ratings()));
        return new Difference(earlier.id(), later.id(), true, List.copyOf(changes));
    }

    private static <V extends Enum<V>> List<Change> changes(Map<String, V> earlier, Map<String, V> later) {
        TreeSet<String> keys = new TreeSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        return keys.stream().filter(key -> earlier.get(key) != later.get(key))
                .map(key -> new Change(key, name(earlier.get(key)), name(later.get(key)))).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
