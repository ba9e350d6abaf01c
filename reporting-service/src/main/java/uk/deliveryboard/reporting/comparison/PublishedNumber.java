package uk.deliveryboard.reporting.comparison;

import java.util.Map;
import uk.deliveryboard.reporting.comparison.Value.Count;
import uk.deliveryboard.reporting.comparison.Value.NotAvailable;
import uk.deliveryboard.reporting.comparison.Value.Part;
import uk.deliveryboard.reporting.comparison.Value.Withheld;

/** A published number by its key, as what it is. */
final class PublishedNumber {

    private PublishedNumber() {}

    /** @param key up to the name of the column */
    static Value count(Map<String, String> numbers, String key) {
        String numerator = numbers.getOrDefault(key + "numerator", "");
        if (numerator.equals("[c]")) {
            return new Withheld();
        }
        return isNumber(numerator) ? new Count(Long.parseLong(numerator)) : new NotAvailable();
    }

    /** @param key up to the name of the column */
    static Value share(Map<String, String> numbers, String key) {
        Value numerator = count(numbers, key);
        String denominator = numbers.getOrDefault(key + "denominator", "");
        if (!(numerator instanceof Count(long part))) {
            return numerator;
        }
        if (denominator.equals("[c]")) {
            return new Withheld();
        }
        return isNumber(denominator) && Long.parseLong(denominator) > 0
                ? new Part(part, Long.parseLong(denominator))
                : new NotAvailable();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
