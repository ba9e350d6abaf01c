package uk.deliveryboard.plans.planimport.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a whole document says.
 *
 * @param tables  in the order of reading, each with what could not be placed in it
 * @param outside what is in no table, or was not read at all
 */
public record ReadPlan(List<ReadTable> tables, List<Unclassified> outside) {

    public ReadPlan {
        tables = List.copyOf(tables);
        outside = List.copyOf(outside);
    }

    public List<ReadAction> actions() {
        return tables.stream().flatMap(table -> table.actions().stream()).toList();
    }

    /** Everything that somebody has to look at, since it became no part of the plan. */
    public List<Unclassified> unclassified() {
        return Stream.concat(outside.stream(), tables.stream().flatMap(table -> table.unclassified().stream()))
                .toList();
    }
}
