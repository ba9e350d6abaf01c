package uk.deliveryboard.referrals.disclosure.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.referrals.disclosure.model.Redaction.Ground;

import static org.assertj.core.api.Assertions.assertThat;

class RedactionTests {

    @Test
    void a_passage_is_withheld_wherever_it_stands_and_its_ground_takes_its_place() {
        var redacted = Redaction.apply("A friend told it. The friend of a friend.",
                List.of(new Redaction("friend of a friend", Ground.CRIME_PREVENTION),
                        new Redaction("friend", Ground.THIRD_PARTY)));

        assertThat(redacted.text()).isEqualTo("A [withheld: third party, DPA 2018 Schedule 2] told it. The"
                + " [withheld: crime prevention, DPA 2018 Schedule 2].");
        assertThat(redacted.notFound()).isEmpty();
    }

    @Test
    void a_passage_that_does_not_stand_there_is_named_by_its_place() {
        assertThat(Redaction.apply("a text", List.of(new Redaction("a", Ground.THIRD_PARTY),
                new Redaction("A", Ground.THIRD_PARTY), new Redaction("b", Ground.THIRD_PARTY))).notFound())
                .containsExactly(1, 2);
    }

    /** Digits are in no mark that a passage of digits could be mixed up with. */
    @Property(tries = 500)
    void nothing_of_what_is_withheld_is_left(
            @ForAll @CharRange(from = 'u', to = 'z') @StringLength(max = 40) String text,
            @ForAll @Size(min = 1, max = 4) List<@CharRange(from = 'u', to = 'z') @StringLength(min = 1, max = 4) String> passages) {
        var redacted = Redaction.apply(text,
                passages.stream().map(passage -> new Redaction(passage, Ground.LAW_ENFORCEMENT)).toList());

        String mark = Ground.LAW_ENFORCEMENT.mark();
        assertThat(List.of(redacted.text().replace(mark, "#").split("#"))).allSatisfy(
                rest -> passages.forEach(passage -> assertThat(rest).doesNotContain(passage)));
        assertThat(redacted.notFound()).hasSize((int) passages.stream().filter(each -> !text.contains(each)).count());
    }

    @Property(tries = 100)
    void what_is_not_withheld_stays_as_it_is(@ForAll @IntRange(max = 20) int words) {
        String text = IntStream.range(0, words).mapToObj(i -> "word" + i)
                .collect(Collectors.joining(" "));

        assertThat(Redaction.apply(text, List.of()).text()).isEqualTo(text);
    }
}
