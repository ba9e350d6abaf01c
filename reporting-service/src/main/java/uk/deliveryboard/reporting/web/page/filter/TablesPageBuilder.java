package uk.deliveryboard.reporting.web.page.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.filter.Filter;
import uk.deliveryboard.reporting.filter.FilteredQuarter;
import uk.deliveryboard.reporting.filter.Member;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.filter.FilteredQuarters.Answer;
import uk.deliveryboard.reporting.web.page.FigureTablePage;
import uk.deliveryboard.reporting.web.page.filter.TablesPage.Choice;
import uk.deliveryboard.reporting.web.page.filter.TablesPage.Group;
import uk.deliveryboard.reporting.web.page.filter.TablesPage.LeftOut;
import uk.deliveryboard.reporting.web.page.filter.TablesPage.Link;
import uk.deliveryboard.reporting.web.page.filter.TablesPage.Section;

/** Filtered figures to page. */
public final class TablesPageBuilder {

    private TablesPageBuilder() {}

    public static TablesPage page(Answer answer) {
        FilteredQuarter figures = answer.figures();
        Filter filter = figures.shown().filter();
        return new TablesPage(figures.title(),
                Breadcrumbs.of(new Crumb("Home", "/"),
                        new Crumb(figures.board().name(), Addresses.page(figures.board(), figures.quarter())),
                        new Crumb("All tables", null)),
                figures.firmness().label() + ", as at " + Wording.moment(figures.asAt()) + ". "
                        + figures.firmness().meaning(),
                Addresses.tables(figures.board(), figures.quarter(), Filter.NONE),
                filter.isNone() ? null : figures.shown().words(), groups(filter, answer.choices()),
                figures.shown().tables().stream().map(TablesPageBuilder::section).toList(),
                figures.shown().leftOut().stream().map(each -> new LeftOut(each.table(), each.why())).toList(),
                Stream.of("csv", "ods", "xlsx", "pdf", "").map(extension -> new Link(
                        extension.isEmpty() ? "JSON" : extension.toUpperCase(Locale.ROOT),
                        Addresses.tables(figures.board(), figures.quarter(), filter, extension))).toList());
    }

    private static List<Group> groups(Filter filter, List<Member> members) {
        List<String> types = members.stream().map(Member::type).filter(type -> !type.isEmpty()).distinct().sorted()
                .toList();
        return List.of(
                group(Filter.AGENCY, "Agencies", members, Member::code, Member::name, filter),
                group(Filter.TYPE, "Kinds of organisation", types, Function.identity(), Member::typeLabel, filter),
                group(Filter.STATUS, "Statuses of plan actions", Arrays.asList(ActionStatus.values()), Enum::name,
                        ActionStatus::label, filter),
                group(Filter.SECTOR, "Sectors of referrers", Arrays.asList(Sector.values()), Enum::name,
                        Sector::label, filter));
    }

    private static <T> Group group(String name, String legend, Collection<T> values, Function<T, String> code,
            Function<T, String> label, Filter filter) {
        List<Choice> choices = new ArrayList<>();
        values.forEach(value -> choices.add(new Choice(name + "-" + (choices.size() + 1), code.apply(value),
                label.apply(value), filter.parts().contains(new Filter.Part(name, code.apply(value))))));
        return new Group(name, legend, choices);
    }

    private static Section section(FigureTable table) {
        return new Section(table.name().toLowerCase(Locale.ROOT), table.name(), table.headline(),
                FigureTablePage.of(table), table.silent().orElse(null));
    }
}
