package uk.deliveryboard.training.requirement.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All decisions there ever were about rules of one kind. Nothing in it is overwritten, so that each day keeps its own. */
public record RuleBook<R extends Rule>(List<R> decisions) {

    private record Matter(String about, Scope scope) {}

    /** @param decisions in the order in which they were made */
    public RuleBook {
        decisions = List.copyOf(decisions);
    }

    /**
     * The rules that hold for an agency on a day, in the order of what they are about. Of decisions about the same for
     * the same, the one with the latest day holds, and of one day the last; then the narrowest scope goes first.
     */
    public Collection<R> inForce(String agency, String agencyType, LocalDate day) {
        Map<Matter, R> latest = new LinkedHashMap<>();
        for (R rule : decisions) {
            if (rule.scope().covers(agency, agencyType) && !rule.effectiveFrom().isAfter(day)) {
                latest.merge(new Matter(rule.about(), rule.scope()), rule, (before, after) -> after.effectiveFrom()
                        .isBefore(before.effectiveFrom()) ? before : after);
            }
        }
        Map<String, R> narrowest = new TreeMap<>();
        latest.values().stream().filter(rule -> !rule.withdrawn())
                .sorted(Comparator.comparingInt(rule -> rule.scope().narrowness()))
                .forEach(rule -> narrowest.put(rule.about(), rule));
        return narrowest.values();
    }
}
