package uk.deliveryboard.plans.directory.model.load;

/**
 * One reason why a row is given back.
 *
 * @param column  what the column is called here, such as {@code activeFrom} or {@code GIAS_URN}; empty for the whole row
 * @param code    stable, kebab-case
 * @param message never repeats what the row says
 */
public record RowFault(String column, String code, String message) {}
