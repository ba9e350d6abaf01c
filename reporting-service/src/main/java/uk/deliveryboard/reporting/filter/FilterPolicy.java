package uk.deliveryboard.reporting.filter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.filter.Filtered.LeftOut;
import uk.deliveryboard.reporting.filter.Filtered.Reason;

/**
 * A filter picks rows and columns of tables that are published anyway, and adds up nothing but what stands in them: whoever
 * has the whole tables could do the same by hand, so that no filter, and no two of them together, tell anything more. It
 * is never asked of the facts themselves.
 *
 * <p>A table answers where it is told apart by everything that was asked for. It is left out, with the reason, where it
 * is not: a number of the whole board below the heading of one agency would be read as that agency's.
 */
public final class FilterPolicy {

    /** By what a table can be told apart. */
    private enum Dimension {
        AGENCY, STATUS, SECTOR
    }

    private static final Map<String, Set<Dimension>> TOLD_APART = Map.of("Actions",
            EnumSet.of(Dimension.AGENCY, Dimension.STATUS), "Coverage", EnumSet.of(Dimension.AGENCY), "Referrals",
            EnumSet.of(Dimension.SECTOR));
    private static final Set<String> OF_ORGANISATIONS = Set.of("Actions", "Coverage", "Governance");

    private FilterPolicy() {}

    public static Filtered apply(Filter filter, Source source) {
        if (filter.isNone()) {
            return new Filtered.Shown(filter, "", source.tables(), List.of());
        }
        List<Reason> reasons = new ArrayList<>(unknown(filter, source.members()));
        List<Integer> rows = rows(filter, source.members());
        if (reasons.isEmpty() && filter.byAgency() && rows.isEmpty()) {
            reasons.add(new Reason(Filter.TYPE, "matches-nothing", "none of these agencies is of this kind"));
        }
        Set<Dimension> asked = asked(filter);
        if (asked.contains(Dimension.SECTOR) && asked.size() > 1) {
            reasons.add(new Reason(Filter.SECTOR, "isolates",
                    "referrals are not told apart by anything else than their sector at a time: too few would be left"));
        }
        return reasons.isEmpty() ? shown(filter, source, asked, rows) : new Filtered.Refused(reasons);
    }

    private static List<Reason> unknown(Filter filter, List<Member> members) {
        return Stream.concat(unknown(Filter.AGENCY, filter.agencies(), members, Member::code),
                unknown(Filter.TYPE, filter.types(), members, Member::type)).toList();
    }

    /** What is not on the board is not told apart from what does not exist, and not repeated. */
    private static Stream<Reason> unknown(String parameter, Set<String> values, List<Member> members,
            Function<Member, String> of) {
        Set<String> known = members.stream().map(of).collect(Collectors.toSet());
        return known.containsAll(values)
                ? Stream.empty()
                : Stream.of(new Reason(parameter, "unknown-value", "is not among those of this board"));
    }

    private static List<Integer> rows(Filter filter, List<Member> members) {
        return IntStream.range(0, members.size())
                .filter(row -> filter.agencies().isEmpty() || filter.agencies().contains(members.get(row).code()))
                .filter(row -> filter.types().isEmpty() || filter.types().contains(members.get(row).type())).boxed()
                .toList();
    }

    private static Set<Dimension> asked(Filter filter) {
        Set<Dimension> asked = EnumSet.noneOf(Dimension.class);
        if (filter.byAgency()) {
            asked.add(Dimension.AGENCY);
        }
        if (!filter.statuses().isEmpty()) {
            asked.add(Dimension.STATUS);
        }
        if (!filter.sectors().isEmpty()) {
            asked.add(Dimension.SECTOR);
        }
        return asked;
    }

    private static Filtered shown(Filter filter, Source source, Set<Dimension> asked, List<Integer> rows) {
        String words = words(filter, source.members());
        List<FigureTable> tables = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (FigureTable table : source.tables()) {
            if (dimensions(table).containsAll(asked)) {
                tables.add(picked(filter, table, source.members().size(), rows, words));
            } else {
                leftOut.add(new LeftOut(table.name(), OF_ORGANISATIONS.contains(table.name())
                        ? "Not told apart by what was asked for."
                        : "Of the whole board only: by what was asked for, so few would be left that somebody could be made out."));
            }
        }
        return new Filtered.Shown(filter, words, tables, leftOut);
    }

    /** While a quarter runs, its referrals are one number. */
    private static Set<Dimension> dimensions(FigureTable table) {
        return table.rows().size() == 1 ? Set.of() : TOLD_APART.getOrDefault(table.name(), Set.of());
    }

    private static FigureTable picked(Filter filter, FigureTable table, int members, List<Integer> rows,
            String words) {
        FigureTable some = switch (table.name()) {
            case "Actions" -> Picks.statuses(Picks.rows(table, members, rows, "agencies", Picks::actions),
                    filter.statuses());
            case "Coverage" -> Picks.rows(table, members, rows, "agencies", Picks::coverage);
            default -> Picks.rows(table, Sector.values().length, filter.sectors().stream().map(Enum::ordinal).toList(),
                    "sectors", Picks::referrals);
        };
        return new FigureTable(some.name(), some.headline(), some.caption() + ". Only " + words, some.columns(),
                some.rows(), some.silent(), some.definitions());
    }

    static String words(Filter filter, List<Member> members) {
        Map<String, String> names = members.stream().collect(Collectors.toMap(Member::code, Member::name));
        return Stream.of(words("agency", filter.agencies(), code -> names.getOrDefault(code, code)),
                words("kind of organisation", filter.types(), Member::typeLabel),
                words("status", filter.statuses(), ActionStatus::label),
                words("sector", filter.sectors(), Sector::label)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static <T> String words(String kind, Set<T> values, Function<T, String> name) {
        return values.isEmpty()
                ? ""
                : values.stream().map(name).collect(Collectors.joining(" or ", kind + " ", ""));
    }
}
