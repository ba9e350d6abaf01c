package uk.deliveryboard.reporting.dashboard.edition;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When numbers that readers have been told of people may be replaced by newer ones. Who has both can subtract: what is
 * left is a table about those who came in between, and it must not be about few. So every number stays as it is or moves
 * by the step at least, all of them one way, and what was withheld stays withheld.
 *
 * <p>Source of the rule: increments of a quarter to date are published where each is five or more.
 *
 * @param step smallest number of people by which a told number may move
 */
public record Growth(int step) {

    public static final Growth STANDARD = new Growth(5);

    public Growth {
        if (step < 1) {
            throw new IllegalArgumentException("a step is at least 1");
        }
    }

    /**
     * @param toldSeen what readers saw of the numbers told; of what nobody saw nothing can be subtracted
     * @param nowSeen  what they would see of those that are new
     */
    public boolean allows(Map<String, Long> told, Set<String> toldSeen, Map<String, Long> now, Set<String> nowSeen) {
        return toldSeen.isEmpty() || toldSeen.equals(nowSeen) && moves(told, now);
    }

    private boolean moves(Map<String, Long> told, Map<String, Long> now) {
        Set<String> names = new TreeSet<>(told.keySet());
        names.addAll(now.keySet());
        Set<Long> moved = names.stream().map(name -> now.getOrDefault(name, 0L) - told.getOrDefault(name, 0L))
                .filter(by -> by != 0).collect(Collectors.toSet());
        return moved.stream().allMatch(by -> by >= step) || moved.stream().allMatch(by -> by <= -step);
    }
}
