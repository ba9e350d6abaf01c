package uk.deliveryboard.referrals.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.referrals.matching.model.Births;
import uk.deliveryboard.referrals.vault.model.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTests {

    private static final String[] GIVEN = {"Mohammed", "Aisha", "Sean", "Catherine", "Stephen", "Zoe", "Yusuf", "Imran",
            "Philip", "Geoffrey", "Jonathan", "Fatima", "Oliver", "Amelia", "Kwame", "Priya", "Tomasz", "Chloe"};
    private static final String[] FAMILY = {"O'Neill", "Smith-Jones", "Hussain", "MacDonald", "Thompson", "Begum",
            "Kowalski", "Griffiths", "Okafor", "Patel", "Clarke", "Fitzgerald", "Nowak", "Ahmed", "Llewellyn", "Wright",
            "Sharma", "Brown"};
    private static final String[][] SPELLINGS = {{"Mohammed", "Muhammad"}, {"Catherine", "Kathryn"},
            {"Stephen", "Steven"}, {"Yusuf", "Yousef"}, {"Philip", "Phillip"}, {"Geoffrey", "Jeffrey"},
            {"Hussain", "Hussein"}, {"Clarke", "Clark"}, {"Thompson", "Thomson"}, {"Ahmed", "Ahmad"}};

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # given  , family     , born      , given    , family     , born      , alike
            Mohammed , Demo       , 2010-03-04, Muhammad , Demo       , 2010-03-04, true
            Demo     , O'Neill    , 2010-03-04, Demo     , ONeill     , 2010-03-04, true
            Demo     , O’Neill    , 2010-03-04, Demo     , O'NEILL    , 2010-03-04, true
            Seán     , Demo       , 2010-03-04, Sean     , Demo       , 2010-03-04, true
            Michael  , Demo       , 2010-03-04, Micheal  , Demo       , 2010-03-04, true
            Demo     , Smith-Jones, 2010-03-04, Demo     , Smith Jones, 2010-03-04, true
            Demo     , Person     , 2010-03-04, Person   , Demo       , 2010-03-04, true
            Demo     , Person     , 2010-03-04, Demo     , Person     , 2010-04-03, true
            Demo     , Person     , 2010-03-04, Demo     , Person     , 2010-03-05, true
            Demo     , Person     , 2010-03-04, Demo     , Person     , 2011-03-04, true
            Demo     , Person     , -         , Demo     , Person     , 2010-03-04, true
            Demo     , Person     , 2010-03-04, Demo     , Person     , 2010-03-19, false
            Demo     , Person     , 2010-03-04, Demo     , Person     , 1999-11-30, false
            Mohammed , Demo       , -         , Muhammad , Demo       , 2010-03-04, false
            Demo     , Person     , 2010-03-04, Other    , Being      , 2010-03-04, false
            Demo     , Person     , 2010-03-04, Demo     , Being      , 2010-03-04, false
            """)
    void people_are_alike_where_name_and_birth_may_be_the_same(String given, String family, LocalDate born,
            String otherGiven, String otherFamily, LocalDate otherBorn, boolean alike) {
        Subject one = person(given, family, born);
        Subject other = person(otherGiven, otherFamily, otherBorn);

        assertThat(Likeness.of(one, other).isEmpty()).isEqualTo(!alike);
        assertThat(Likeness.of(other, one)).as("both ways").isEqualTo(Likeness.of(one, other));
    }

    @Test
    void an_address_makes_alike_who_differ_in_birth_and_another_name_counts_as_much_as_the_first() {
        Subject.Address address = new Subject.Address(List.of("1 Lantern Row"), "ZZ9 9ZZ", null);
        Subject one = new Subject("Demo", "Person", List.of("Demmie Being"), LocalDate.of(2010, 3, 4), address);
        Subject other = new Subject("Demmie", "Being", List.of(), LocalDate.of(1999, 1, 1), address);

        assertThat(Likeness.of(one, other)).isNotEmpty();
        assertThat(Likeness.of(one, new Subject("Demmie", "Being", List.of(), LocalDate.of(1999, 1, 1), null)))
                .isEmpty();
    }

    /** Six hundred people, each referred a second time under a misspelling; every pair is compared. */
    @Test
    void on_a_synthetic_set_few_repeats_are_missed_and_few_strangers_are_shown() {
        Random random = new Random(20261012);
        List<Subject> first = new ArrayList<>();
        List<Subject> second = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            Subject person = person(any(GIVEN, random), any(FAMILY, random),
                    LocalDate.of(1985, 1, 1).plusDays(random.nextInt(10_000)));
            first.add(person);
            second.add(misspelt(person, random));
        }
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < second.size(); j++) {
                boolean shown = !Likeness.of(first.get(i), second.get(j)).isEmpty()
                        && shared(first.get(i), second.get(j)) >= 2;
                right += shown && i == j ? 1 : 0;
                wrong += shown && i != j ? 1 : 0;
                missed += !shown && i == j ? 1 : 0;
            }
        }
        double recall = right / (double) (right + missed);
        double precision = right / (double) (right + wrong);
        System.out.printf("repeat referrals on a synthetic set of %d pairs: recall %.3f, precision %.3f%n",
                first.size() * second.size(), recall, precision);
        assertThat(recall).isGreaterThan(0.95);
        assertThat(precision).isGreaterThan(0.95);
    }

    /** How many features the blind index has in common. */
    private static long shared(Subject one, Subject other) {
        Set<String> theirs = Likeness.features(other);
        return Likeness.features(one).stream().filter(theirs::contains).count();
    }

    private static Subject misspelt(Subject person, Random random) {
        String given = person.givenName();
        String family = person.familyName();
        LocalDate born = person.dateOfBirth();
        switch (random.nextInt(7)) {
            case 0 -> {
                given = respelt(given);
                family = respelt(family);
            }
            case 1 -> given = transposed(given, random);
            case 2 -> family = transposed(family, random);
            case 3 -> family = family.replaceAll("['-]", "").toUpperCase(Locale.ROOT);
            case 4 -> {
                String swap = given;
                given = family;
                family = swap;
            }
            case 5 -> born = Births.swapped(born).orElse(born);
            default -> born = born.getDayOfMonth() % 10 < 9 && born.getDayOfMonth() < 28 ? born.plusDays(1) : born;
        }
        return person(given, family, born);
    }

    private static String respelt(String name) {
        for (String[] spelling : SPELLINGS) {
            if (spelling[0].equals(name)) {
                return spelling[1];
            }
        }
        return name;
    }

    private static String transposed(String name, Random random) {
        char[] letters = name.toCharArray();
        int at = 1 + random.nextInt(letters.length - 2);
        char letter = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = letter;
        return new String(letters);
    }

    private static String any(String[] names, Random random) {
        return names[random.nextInt(names.length)];
    }

    private static Subject person(String given, String family, LocalDate born) {
        return new Subject(given, family, List.of(), born, null);
    }
}
