package uk.deliveryboard.referrals.matching.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names without what people write now one way and now another: case, accents, apostrophes, hyphens. */
public final class Names {

    private Names() {}

    /** {@code "Seán O'Neill-Smith"} gives {@code sean, oneill, smith}. */
    public static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("['’`.]", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
