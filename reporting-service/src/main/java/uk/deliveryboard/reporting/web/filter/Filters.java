package uk.deliveryboard.reporting.web.filter;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.filter.Filter;

/** Parameters of an address to a filter. */
public final class Filters {

    private Filters() {}

    public static Filter of(@Nullable List<String> agencies, @Nullable List<String> types,
            @Nullable List<ActionStatus> statuses, @Nullable List<Sector> sectors) {
        return new Filter(new TreeSet<>(values(agencies)), new TreeSet<>(values(types)), values(statuses),
                values(sectors));
    }

    /** A parameter without a value asks for nothing. */
    private static <T> Set<T> values(@Nullable Collection<T> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(value -> value != null && !value.equals("")).collect(Collectors.toSet());
    }
}
