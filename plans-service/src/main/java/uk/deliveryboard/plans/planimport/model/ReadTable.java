package uk.deliveryboard.plans.planimport.model;

import java.util.List;
import java.util.Set;

/**
 * What a table says.
 *
 * @param columns  that it has, in no order
 * @param headings groups that its rows stand under
 */
public record ReadTable(String name, Set<Column> columns, List<String> headings, List<ReadAction> actions,
        List<Unclassified> unclassified) {

    public ReadTable {
        columns = Set.copyOf(columns);
        headings = List.copyOf(headings);
        actions = List.copyOf(actions);
        unclassified = List.copyOf(unclassified);
    }
}
