package uk.deliveryboard.reporting.web.page.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Table;

/**
 * The tables of a quarter that answer a filter.
 *
 * @param lead    how firm they are, and of when
 * @param action  address the form goes to, and without a filter
 * @param words   what was asked for; null where nothing was
 * @param groups  of the form
 * @param leftOut tables that cannot answer
 */
public record TablesPage(String title, Breadcrumbs breadcrumbs, String lead, String action, @Nullable String words,
        List<Group> groups, List<Section> sections, List<LeftOut> leftOut, List<Link> files) {

    /** Choices of one kind. */
    public record Group(String name, String legend, List<Choice> choices) {}

    public record Choice(String id, String value, String label, boolean checked) {}

    public record Section(String id, String heading, String headline, Table table, @Nullable String silent) {}

    public record LeftOut(String table, String why) {}

    public record Link(String text, String href) {}
}
