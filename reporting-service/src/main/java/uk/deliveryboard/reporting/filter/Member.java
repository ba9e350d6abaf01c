package uk.deliveryboard.reporting.filter;

import java.util.Locale;
import java.util.Set;

/**
 * An agency of the board, in the order in which the tables have it.
 *
 * @param type kind of organisation; empty where the directory no longer knows the agency
 */
public record Member(String code, String name, String type) {

    private static final Set<String> SPELT_OUT = Set.of("ICB", "NHS", "FE", "VCSE");

    /** {@code LOCAL_AUTHORITY_COUNTY} reads Local authority county; what is an abbreviation stays one. */
    public static String typeLabel(String type) {
        StringBuilder label = new StringBuilder();
        for (String word : type.split("_")) {
            String plain = SPELT_OUT.contains(word) ? word : word.toLowerCase(Locale.ROOT);
            label.append(label.isEmpty()
                    ? Character.toUpperCase(plain.charAt(0)) + plain.substring(1)
                    : " " + plain);
        }
        return label.toString();
    }
}
