package uk.deliveryboard.platform.webui.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts by name, each with the links that change it. */
public record SummaryList(List<Row> rows, @Nullable String classes) {

    public SummaryList {
        rows = List.copyOf(rows);
    }

    public static SummaryList of(Row... rows) {
        return new SummaryList(List.of(rows), null);
    }

    /** Rows without a link keep the column where others have one. */
    public boolean anyRowHasActions() {
        return rows.stream().anyMatch(Row::hasActions);
    }

    public record Row(Text key, Text value, @Nullable Actions actions, @Nullable String classes) {

        public static Row of(String key, String value) {
            return new Row(new Text(key, null), new Text(value, null), null, null);
        }

        public Row withActions(Action... items) {
            return new Row(key, value, new Actions(List.of(items), null), classes);
        }

        public boolean hasActions() {
            return actions != null && !actions.items().isEmpty();
        }
    }

    public record Text(String text, @Nullable String classes) {}

    public record Actions(List<Action> items, @Nullable String classes) {

        public Actions {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** @param visuallyHiddenText says what is changed, for those who hear the link out of its row */
    public record Action(String text, String href, @Nullable String visuallyHiddenText, @Nullable String classes) {

        public static Action of(String text, String href, String visuallyHiddenText) {
            return new Action(text, href, visuallyHiddenText, null);
        }
    }
}
