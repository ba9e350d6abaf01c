package uk.deliveryboard.plans.planimport.model.lint;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.planimport.model.Column;

/**
 * Something to look at.
 *
 * @param row        from 1, in its table; of several alike the first
 * @param column     null where it is about the whole action
 * @param suggestion what was probably meant; made of days only
 */
public record Finding(LintCode code, String table, int row, @Nullable Column column, @Nullable String suggestion) {}
