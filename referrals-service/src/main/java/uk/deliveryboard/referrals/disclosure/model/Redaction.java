package uk.deliveryboard.referrals.disclosure.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A passage that is withheld from the person.
 *
 * @param passage exactly as it stands in the narrative
 */
public record Redaction(String passage, Ground ground) {

    /** Why something is withheld, with the law that lets it be. */
    public enum Ground {
        THIRD_PARTY("DPA 2018 Schedule 2"),
        CRIME_PREVENTION("DPA 2018 Schedule 2"),
        LEGAL_PRIVILEGE("DPA 2018 Schedule 2"),
        LAW_ENFORCEMENT("DPA 2018 Part 3, section 45");

        private final String law;

        Ground(String law) {
            this.law = law;
        }

        /** What stands in the place of what is withheld. It has the same length whatever was there. */
        public String mark() {
            return "[withheld: " + name().replace('_', ' ').toLowerCase(Locale.ROOT) + ", " + law + "]";
        }
    }

    /** A text with its passages withheld, and which of the redactions met none. */
    public record Redacted(String text, List<Integer> notFound) {

        @Override
        public String toString() {
            return "Redacted[withheld]";
        }
    }

    /** Withholds every occurrence of every passage, the longest passages first, so that a part never unmasks a whole. */
    public static Redacted apply(String text, List<Redaction> redactions) {
        List<Integer> notFound = new ArrayList<>();
        for (int i = 0; i < redactions.size(); i++) {
            if (!text.contains(redactions.get(i).passage)) {
                notFound.add(i);
            }
        }
        @Nullable
        Ground[] withheld = new @Nullable Ground[text.length()];
        redactions.stream().sorted((one, other) -> one.passage.length() - other.passage.length())
                .forEach(redaction -> cover(text, redaction, withheld));
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            Ground ground = withheld[i];
            if (ground == null) {
                shown.append(text.charAt(i));
            } else if (i == 0 || withheld[i - 1] != ground) {
                shown.append(ground.mark());
            }
        }
        return new Redacted(shown.toString(), List.copyOf(notFound));
    }

    /** Occurrences that overlap are all covered; where passages overlap, the longer one's ground stands. */
    private static void cover(String text, Redaction redaction, @Nullable Ground[] withheld) {
        for (int at = text.indexOf(redaction.passage); at >= 0; at = text.indexOf(redaction.passage, at + 1)) {
            for (int i = at; i < at + redaction.passage.length(); i++) {
                withheld[i] = redaction.ground;
            }
        }
    }

    @Override
    public String toString() {
        return "Redaction[withheld]";
    }
}
