package uk.deliveryboard.training.fileimport.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has said of the files of one system.
 *
 * @param columns names of columns, by what they say
 * @param courses codes of courses, by what the system calls them
 * @param order   null where each file tells for itself
 */
public record Profile(Map<Field, String> columns, Map<String, String> courses, @Nullable DateOrder order) {

    public static final Profile NONE = new Profile(Map.of(), Map.of(), null);

    public Profile {
        columns = Map.copyOf(columns);
        courses = courses.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> folded(entry.getKey()), Map.Entry::getValue,
                        (first, second) -> first));
    }

    public Optional<String> course(String name) {
        return Optional.ofNullable(courses.get(folded(name)));
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
