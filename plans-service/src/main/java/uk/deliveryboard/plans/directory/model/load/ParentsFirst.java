package uk.deliveryboard.plans.directory.model.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.directory.model.Agency;

/** Orders agencies so that whoever is beneath another comes after it, in whatever order a file has them. */
public final class ParentsFirst {

    private ParentsFirst() {}

    /** @param agencies with different codes; in a circle each comes once, one of them before its parent */
    public static List<Agency> order(Collection<Agency> agencies) {
        Map<String, Agency> byCode = new HashMap<>();
        agencies.forEach(each -> byCode.put(each.code(), each));
        List<Agency> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (Agency each : agencies) {
            Deque<Agency> line = new ArrayDeque<>();
            @Nullable
            Agency next = each;
            while (next != null && placed.add(next.code())) {
                line.push(next);
                next = next.parent() == null ? null : byCode.get(next.parent());
            }
            ordered.addAll(line);
        }
        return ordered;
    }
}
