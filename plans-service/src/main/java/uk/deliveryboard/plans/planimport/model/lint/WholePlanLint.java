package uk.deliveryboard.plans.planimport.model.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.deliveryboard.plans.planimport.model.Column;
import uk.deliveryboard.plans.planimport.model.ReadAction;

/** What shows only when all actions are looked at together. */
final class WholePlanLint {

    private static final int FEWEST_ACTIONS = 4;
    private static final Pattern HEAD_COUNT = Pattern.compile(
            "(?<count>\\d{1,3}(?:,\\d{3})+|\\d{2,7})\\+? (?:[a-z-]+ ){0,3}(?:staff|people|employees)\\b");
    private static final Pattern OWNERS = Pattern.compile("[\\n/;,&()]|\\band\\b");
    private static final Set<String> EVERYBODY = Set.of("all", "all staff", "everyone", "all partners", "all agencies");

    private WholePlanLint() {}

    /** One finding for each place whose number is another than that of the first. */
    static List<Finding> contradictoryClaims(List<ReadAction> actions) {
        List<Finding> findings = new ArrayList<>();
        Long first = null;
        for (ReadAction action : actions) {
            for (var cell : action.cells().entrySet()) {
                for (String paragraph : cell.getValue()) {
                    String words = paragraph.toLowerCase(Locale.ROOT);
                    Matcher count = HEAD_COUNT.matcher(words);
                    while (words.contains("train") && count.find()) {
                        long value = Long.parseLong(count.group("count").replace(",", ""));
                        if (first != null && first != value) {
                            findings.add(new Finding(LintCode.CONTRADICTORY_CLAIMS, action.table(), action.row(),
                                    cell.getKey(), null));
                        }
                        first = first == null ? (Long) value : first;
                    }
                }
            }
        }
        return findings;
    }

    /** One finding for each such owner, at the first of their actions. */
    static List<Finding> keyPersons(List<ReadAction> actions) {
        Map<String, List<ReadAction>> byOwner = new LinkedHashMap<>();
        for (ReadAction action : actions) {
            for (String owner : owners(action)) {
                byOwner.computeIfAbsent(owner, name -> new ArrayList<>()).add(action);
            }
        }
        return byOwner.values().stream()
                .filter(owned -> actions.size() >= FEWEST_ACTIONS && owned.size() * 4 > actions.size())
                .filter(owned -> owned.size() > 1)
                .map(owned -> new Finding(LintCode.KEY_PERSON, owned.getFirst().table(), owned.getFirst().row(),
                        Column.OWNER, null))
                .toList();
    }

    private static Set<String> owners(ReadAction action) {
        Set<String> owners = new LinkedHashSet<>();
        for (String part : OWNERS.split(action.text(Column.OWNER).toLowerCase(Locale.ROOT))) {
            String owner = part.strip();
            if (!owner.isEmpty() && !EVERYBODY.contains(owner)) {
                owners.add(owner);
            }
        }
        return owners;
    }
}
