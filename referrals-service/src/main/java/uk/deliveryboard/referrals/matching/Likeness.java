package uk.deliveryboard.referrals.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import uk.deliveryboard.referrals.matching.model.Births;
import uk.deliveryboard.referrals.matching.model.Names;
import uk.deliveryboard.referrals.matching.model.Sign;
import uk.deliveryboard.referrals.vault.model.Subject;

/**
 * Whether two people may be the same: alike in name, and in date of birth or address. A name alone is enough only where
 * it is the same and a date of birth is missing. Two different dates of birth at different addresses are two people.
 */
public final class Likeness {

    /** Words are spelt alike from here; two words that sound alike need less. */
    private static final double SPELT_ALIKE = 0.92;
    private static final double SOUND_ALIKE = 0.75;

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();
    private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();

    private Likeness() {}

    /** Empty where they are not alike. */
    public static Set<Sign> of(Subject one, Subject other) {
        EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
        name(one, other).ifPresent(signs::add);
        boolean birthsKnown = one.dateOfBirth() != null && other.dateOfBirth() != null;
        if (one.dateOfBirth() != null && other.dateOfBirth() != null) {
            Births.compare(one.dateOfBirth(), other.dateOfBirth()).ifPresent(signs::add);
        }
        if (!disjoint(addresses(one), addresses(other))) {
            signs.add(Sign.SAME_ADDRESS);
        }
        boolean name = signs.contains(Sign.SAME_NAME) || signs.contains(Sign.NAME_SOUNDS_OR_IS_SPELT_ALIKE);
        boolean birth = signs.stream().anyMatch(each -> each.name().startsWith("SAME_BIRTH")
                || each.name().startsWith("BIRTH_"));
        boolean alike = name && (birth || signs.contains(Sign.SAME_ADDRESS))
                || signs.contains(Sign.SAME_NAME) && !birthsKnown;
        return alike ? signs : Set.of();
    }

    /** What is looked up in the blind index: how each word of a name sounds, birth both ways, address. */
    public static Set<String> features(Subject subject) {
        Set<String> features = new LinkedHashSet<>();
        variants(subject).flatMap(List::stream).forEach(word -> features.add("name|" + sound(word)));
        if (subject.dateOfBirth() != null) {
            features.add("birth|" + subject.dateOfBirth());
            Births.swapped(subject.dateOfBirth()).ifPresent(swapped -> features.add("birth|" + swapped));
        }
        addresses(subject).forEach(address -> features.add("address|" + address));
        return features;
    }

    private static Optional<Sign> name(Subject one, Subject other) {
        boolean alike = false;
        for (List<String> mine : variants(one).toList()) {
            for (List<String> theirs : variants(other).toList()) {
                if (new HashSet<>(mine).equals(new HashSet<>(theirs))) {
                    return Optional.of(Sign.SAME_NAME);
                }
                alike |= wordsAlike(mine, theirs);
            }
        }
        return alike ? Optional.of(Sign.NAME_SOUNDS_OR_IS_SPELT_ALIKE) : Optional.empty();
    }

    /** Every word of the shorter name, of two or more, has one of its own in the longer, or only blanks differ. */
    private static boolean wordsAlike(List<String> one, List<String> other) {
        List<String> shorter = one.size() <= other.size() ? one : other;
        List<String> longer = new ArrayList<>(one.size() <= other.size() ? other : one);
        if (shorter.size() < 2) {
            return String.join("", one).equals(String.join("", other));
        }
        for (String word : shorter) {
            Optional<String> match = longer.stream().filter(each -> alike(word, each)).findFirst();
            if (match.isEmpty()) {
                return String.join("", one).equals(String.join("", other));
            }
            longer.remove(match.get());
        }
        return true;
    }

    private static boolean alike(String one, String other) {
        double spelling = SPELLING.apply(one, other);
        return spelling >= SPELT_ALIKE || spelling >= SOUND_ALIKE && sound(one).equals(sound(other));
    }

    /** How a word sounds; a word of a script that the method does not know is taken as it is written. */
    private static String sound(String word) {
        String sound = SOUND.doubleMetaphone(word);
        return sound == null || sound.isEmpty() ? word : sound;
    }

    private static Stream<List<String>> variants(Subject subject) {
        return Stream.concat(Stream.of(subject.givenName() + " " + subject.familyName()), subject.otherNames().stream())
                .map(Names::words).filter(words -> !words.isEmpty());
    }

    private static Set<String> addresses(Subject subject) {
        Set<String> addresses = new HashSet<>();
        Subject.Address address = subject.address();
        if (address != null && address.uprn() != null) {
            addresses.add("uprn " + address.uprn());
        }
        if (address != null && address.postcode() != null && !address.lines().isEmpty()) {
            addresses.add((address.postcode() + " " + address.lines().getFirst()).toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]", ""));
        }
        return addresses;
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }
}
