package uk.deliveryboard.referrals.supervision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class SamePersonTests {

    @Property
    void of_the_referrals_of_a_person_all_but_the_two_earliest_are_looked_at(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 900) Integer> days) {
        List<SamePerson.Member> members = IntStream.range(0, days.size())
                .mapToObj(index -> new SamePerson.Member(UUID.randomUUID(), "PRV-2026-%06d".formatted(index + 1),
                        LocalDate.of(2024, 1, 1).plusDays(days.get(index))))
                .toList();

        SamePerson person = SamePerson.of(members);

        assertThat(person).isEqualTo(SamePerson.of(members.reversed()));
        assertThat(person.referrals().stream().filter(each -> person.forcesReviewOf(each.id())))
                .hasSize(Math.max(0, days.size() - 2))
                .allMatch(each -> person.referrals().stream()
                        .filter(other -> !other.receivedOn().isAfter(each.receivedOn())).count() > 2);
    }
}
