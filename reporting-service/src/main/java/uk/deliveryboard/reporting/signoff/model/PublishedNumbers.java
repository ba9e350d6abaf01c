package uk.deliveryboard.reporting.signoff.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was published, number by number, and what became of it. */
public final class PublishedNumbers {

    /**
     * A number that is not the same in two versions.
     *
     * @param key    measure, code and column
     * @param before as it was published, empty where it was not
     * @param after  likewise
     */
    public record Difference(String key, String before, String after) {}

    /** Definitions of what counts people. */
    private static final Set<String> PEOPLE = Set.of("K7", "K8", "K9", "K19", "K22", "K23", "K24", "R8");
    private static final String ALL_PEOPLE = "K7|Referrals received|All sectors|numerator";
    private static final String WITHHELD = "[c]";

    private PublishedNumbers() {}

    /** All numbers that differ, in the order of their keys. Withheld numbers are compared as what was published. */
    public static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String key : keys) {
            String old = before.getOrDefault(key, "");
            String now = after.getOrDefault(key, "");
            if (!old.equals(now)) {
                differences.add(new Difference(key, old, now));
            }
        }
        return List.copyOf(differences);
    }

    /**
     * What late facts would change. Counts about people are not restated before they pass sign-off again: a small
     * change is somebody, so that the total of referrals is given where it changed by the threshold or more, and nothing else.
     */
    public static List<Difference> lateEffects(Map<String, String> before, Map<String, String> now, long threshold) {
        return differences(before, now).stream().map(difference -> PEOPLE.contains(definition(difference.key()))
                && !(difference.key().equals(ALL_PEOPLE) && far(difference, threshold))
                        ? new Difference(difference.key(), difference.before(), WITHHELD)
                        : difference)
                .toList();
    }

    private static String definition(String key) {
        int end = key.indexOf('|');
        return end < 0 ? key : key.substring(0, end);
    }

    private static boolean far(Difference difference, long threshold) {
        return number(difference.before()) && number(difference.after())
                && Math.abs(Long.parseLong(difference.before()) - Long.parseLong(difference.after())) >= threshold;
    }

    private static boolean number(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
