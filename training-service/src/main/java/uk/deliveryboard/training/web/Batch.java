package uk.deliveryboard.training.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rows that are taken or refused one by one. They are read by {@link RowReader}, so that one bad row is only that. */
record Batch(@NotNull @Size(min = 1, max = MAX_ROWS) List<JsonNode> rows) {

    static final int MAX_ROWS = 1000;
}
