package uk.deliveryboard.reporting.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Sector;

/**
 * What a reader asked to see. Values of one kind are alternatives, kinds narrow each other; a kind without a value asks
 * for all.
 *
 * @param agencies codes
 * @param types    kinds of organisation, as the directory codes them
 * @param statuses of plan actions
 * @param sectors  of referrers
 */
public record Filter(SortedSet<String> agencies, SortedSet<String> types, Set<ActionStatus> statuses,
        Set<Sector> sectors) {

    /** Names of its parameters in addresses. */
    public static final String AGENCY = "agency";
    public static final String TYPE = "type";
    public static final String STATUS = "status";
    public static final String SECTOR = "sector";

    public static final Filter NONE = new Filter(Collections.emptySortedSet(), Collections.emptySortedSet(), Set.of(),
            Set.of());

    private static final int LONGEST_SLUG = 80;

    /** One value of one kind. */
    public record Part(String parameter, String value) {}

    public Filter {
        agencies = Collections.unmodifiableSortedSet(new TreeSet<>(agencies));
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        statuses = ordered(ActionStatus.class, statuses);
        sectors = ordered(Sector.class, sectors);
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Set<E> values) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }

    public boolean isNone() {
        return parts().isEmpty();
    }

    boolean byAgency() {
        return !agencies.isEmpty() || !types.isEmpty();
    }

    /** In one order, however it was asked for: the same filter has one address. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        add(parts, AGENCY, agencies);
        add(parts, TYPE, types);
        add(parts, STATUS, statuses.stream().map(Enum::name).toList());
        add(parts, SECTOR, sectors.stream().map(Enum::name).toList());
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String parameter, Collection<String> values) {
        values.forEach(value -> parts.add(new Part(parameter, value)));
    }

    /** For the name of a file; empty without a filter. A long one is cut: the file itself names all of it. */
    public String slug() {
        StringBuilder slug = new StringBuilder();
        String last = "";
        for (Part part : parts()) {
            String more = (part.parameter().equals(last) ? "" : "-" + part.parameter()) + "-"
                    + part.value().toLowerCase(Locale.ROOT).replace('_', '-');
            if (slug.length() + more.length() > LONGEST_SLUG) {
                return slug.append("-and-more").toString();
            }
            slug.append(more);
            last = part.parameter();
        }
        return slug.toString();
    }
}
