package uk.deliveryboard.reporting.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A one-way table of counts about people, safe to publish. Only {@link Suppression} makes one.
 *
 * @param cells in the order of the categories
 * @param total of all cells
 */
public record PublishedTable<K>(Map<K, PublishedCount> cells, PublishedCount total) {

    public PublishedTable {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public boolean hasSuppressed() {
        return total instanceof PublishedCount.Suppressed
                || cells.values().stream().anyMatch(cell -> cell instanceof PublishedCount.Suppressed);
    }
}
