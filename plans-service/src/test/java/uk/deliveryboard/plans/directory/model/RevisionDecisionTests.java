package uk.deliveryboard.plans.directory.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionDecisionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Identifier URN = new Identifier(IdentifierScheme.GIAS_URN, "100001");
    private static final Agency SCHOOL = new Agency(new UUID(0, 1), "demo-school", "Demo School",
            AgencyType.SCHOOL_MAINTAINED, Sector.EDUCATION, true, "demo-county", List.of("northmere"), List.of(URN),
            LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 1), null, 1);
    private static final Lineage COUNTY = new Lineage(true, Set.of("demo-county"));

    private static Revision named(String name, LocalDate validFrom) {
        return revision(name, "demo-county", validFrom);
    }

    private static Revision revision(String name, @Nullable String parent, LocalDate validFrom, Identifier... more) {
        List<Identifier> identifiers = new ArrayList<>(List.of(URN));
        identifiers.addAll(List.of(more));
        return new Revision(name, SCHOOL.type(), SCHOOL.sector(), true, parent, SCHOOL.boards(), identifiers,
                validFrom);
    }

    private static List<String> codes(Outcome<Agency> outcome) {
        return outcome instanceof Outcome.Refused<Agency>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    @Test
    void the_next_entry_says_what_was_asked_and_keeps_who_it_is() {
        Outcome<Agency> decided = RevisionDecision.decide(SCHOOL, named("Demo Academy", TODAY), COUNTY, TODAY);
        assertThat(decided).isEqualTo(new Outcome.Done<>(new Agency(SCHOOL.id(), "demo-school", "Demo Academy",
                AgencyType.SCHOOL_MAINTAINED, Sector.EDUCATION, true, "demo-county", List.of("northmere"),
                List.of(URN), SCHOOL.activeFrom(), TODAY, null, 2)));
    }

    @Test
    void each_broken_rule_is_told() {
        LocalDate first = SCHOOL.validFrom();
        assertThat(codes(RevisionDecision.decide(SCHOOL, named("Demo School", TODAY), COUNTY, TODAY)))
                .containsExactly("nothing-changed");
        assertThat(codes(RevisionDecision.decide(SCHOOL, named("Other", first), COUNTY, TODAY)))
                .containsExactly("not-after-present");
        assertThat(codes(RevisionDecision.decide(SCHOOL, named("Other", TODAY.plusDays(1)), COUNTY, TODAY)))
                .containsExactly("in-the-future");
        assertThat(codes(RevisionDecision.decide(SCHOOL, revision("Other", "nobody", TODAY),
                new Lineage(false, Set.of()), TODAY))).containsExactly("parent-not-registered");
        assertThat(codes(RevisionDecision.decide(SCHOOL, revision("Other", "demo-trust", TODAY),
                new Lineage(true, Set.of("demo-trust", "demo-school")), TODAY))).containsExactly("parent-beneath-it");
        assertThat(codes(RevisionDecision.decide(SCHOOL,
                revision("Other", null, TODAY, new Identifier(IdentifierScheme.UKPRN, "2")), Lineage.NONE, TODAY)))
                .containsExactly("identifier-malformed");
    }

    @Test
    void nothing_more_is_said_of_an_agency_that_ends() {
        assertThat(RevisionDecision.decide(SCHOOL.endingOn(TODAY.plusDays(9)), named("Other", TODAY), COUNTY, TODAY))
                .isEqualTo(SuccessionDecision.ended());
    }

    @Provide
    Arbitrary<List<Revision>> wishes() {
        return Combinators.combine(Arbitraries.of("Demo School", "Demo Academy", "Demo College"),
                Arbitraries.integers().between(-400, 30))
                .as((name, day) -> named(name, TODAY.plusDays(day))).list().ofMaxSize(20);
    }

    @Property
    void whatever_is_asked_for_the_days_of_entries_rise_and_none_is_to_come(
            @ForAll("wishes") List<Revision> wishes) {
        List<Agency> entries = new ArrayList<>(List.of(SCHOOL));
        for (Revision wish : wishes) {
            if (RevisionDecision.decide(entries.getLast(), wish, COUNTY,
                    TODAY) instanceof Outcome.Done<Agency>(Agency next)) {
                entries.add(next);
            }
        }
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).validFrom()).isAfter(entries.get(i - 1).validFrom()).isBeforeOrEqualTo(TODAY);
            assertThat(entries.get(i).version()).isEqualTo(i + 1);
            assertThat(entries.get(i).name()).isNotEqualTo(entries.get(i - 1).name());
        }
    }
}
