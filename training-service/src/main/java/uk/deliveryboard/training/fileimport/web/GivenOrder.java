package uk.deliveryboard.training.fileimport.web;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.fileimport.model.DateOrder;

/** How days are written that are only numbers, where somebody knows better than a file shows. */
enum GivenOrder {
    DAY_FIRST, MONTH_FIRST;

    static @Nullable DateOrder model(@Nullable GivenOrder given) {
        return given == null ? null : DateOrder.valueOf(given.name());
    }

    static @Nullable GivenOrder of(@Nullable DateOrder order) {
        return order == null ? null : valueOf(order.name());
    }
}
