package uk.deliveryboard.reporting.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.CaseFigures.Measure;
import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.CaseStage;
import uk.deliveryboard.reporting.disclosure.PublishedCount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ReckonCasesTests {

    private static final Quarter QUARTER = new Quarter(2026, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

    private record Counts(Map<Review, Share> reviews, Map<Consent, Long> consent, Share sessions,
            Share closures, Map<PathwayStage, Stay> stays) implements CaseCounts {

        static Counts ofSessions(long delivered, long planned) {
            return new Counts(Map.of(), Map.of(), new Share(delivered, planned), Share.NONE, Map.of());
        }

        @Override
        public Map<Review, Share> reviews(Quarter quarter, LocalDate day) {
            return reviews;
        }

        @Override
        public Map<Consent, Long> consent(Quarter quarter, LocalDate day) {
            return consent;
        }

        @Override
        public Map<CaseStage, Long> caseload(LocalDate day) {
            return Map.of(CaseStage.LISTED, 6L, CaseStage.SUPPORT, 20L, CaseStage.REVIEW, 3L);
        }

        @Override
        public Map<PathwayStage, Stay> stays(Quarter quarter, LocalDate day) {
            return stays;
        }

        @Override
        public Share sessions(Quarter quarter, LocalDate day) {
            return sessions;
        }

        @Override
        public Share referrersTold(Quarter quarter, LocalDate day) {
            return Share.NONE;
        }

        @Override
        public Share closures(Quarter quarter, LocalDate day) {
            return closures;
        }
    }

    private static List<Measure> of(CaseCounts counts, KpiDefinition definition) {
        return ReckonCases.figures(QUARTER, DAY, counts).measures().stream()
                .filter(measure -> measure.definition() == definition).toList();
    }

    private static String words(Measure measure) {
        return measure.numerator().text() + " of " + measure.denominator().text()
                + measure.percent().map(percent -> " = " + percent + "%").orElse("");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            40, 50, 40 of 50 = 80.0%
             5, 10, 5 of 10 = 50.0%
            46, 50, [c] of 50
            50, 50, [c] of 50
             0, 50, [c] of 50
             4,  9, [c] of 9
             0,  0, [c] of [c]
             3,  4, [c] of [c]
            """)
    void a_share_is_shown_where_it_gives_neither_count_away(long delivered, long planned, String shown) {
        assertThat(of(Counts.ofSessions(delivered, planned), KpiDefinition.K22)).extracting(ReckonCasesTests::words)
                .containsExactly(shown);
    }

    @Property
    void no_count_below_the_threshold_is_shown_nor_can_be_subtracted(@ForAll @LongRange(max = 60) long done,
            @ForAll @LongRange(max = 60) long rest) {
        Measure measure = of(Counts.ofSessions(done, done + rest), KpiDefinition.K22).getFirst();
        if (measure.numerator() instanceof PublishedCount.Shown(long shown)) {
            assertThat(shown).isGreaterThanOrEqualTo(5);
            if (measure.denominator() instanceof PublishedCount.Shown(long all)) {
                assertThat(all - shown).isGreaterThanOrEqualTo(5);
            }
        }
        assertThat(measure.percent().isPresent()).isEqualTo(done >= 5 && rest >= 5);
    }

    @Test
    void every_review_and_every_answer_has_its_row_and_consent_never_has_a_share() {
        var counts = new Counts(Map.of(CaseCounts.Review.TWELVE_MONTHS, new Share(12, 20)),
                Map.of(CaseCounts.Consent.GIVEN, 30L, CaseCounts.Consent.REFUSED, 7L, CaseCounts.Consent.WITHDRAWN, 6L,
                        CaseCounts.Consent.REQUESTED, 9L),
                Share.NONE, Share.NONE, Map.of());
        assertThat(of(counts, KpiDefinition.K8)).extracting(Measure::title, ReckonCasesTests::words).containsExactly(
                tuple("6-month reviews held in time", "[c] of [c]"),
                tuple("12-month reviews held in time", "12 of 20 = 60.0%"));
        assertThat(of(counts, KpiDefinition.K19)).extracting(ReckonCasesTests::words).containsExactly("30 of 52",
                "7 of 52", "6 of 52", "9 of 52");
    }

    @Test
    void times_are_shown_of_ten_referrals_and_no_fewer() {
        var days = new CaseFigures.WorkingDays(4, 9);
        var counts = new Counts(Map.of(), Map.of(), Share.NONE, Share.NONE,
                Map.of(PathwayStage.RECEIVED, new CaseCounts.Stay(10, days), PathwayStage.POLICE_TRIAGE,
                        new CaseCounts.Stay(9, days)));
        List<CaseFigures.Time> times = ReckonCases.figures(QUARTER, DAY, counts).times();
        assertThat(times).extracting(CaseFigures.Time::stage).containsExactly(PathwayStage.values());
        assertThat(times).filteredOn(time -> time.days().isPresent()).extracting(CaseFigures.Time::stage)
                .containsExactly(PathwayStage.RECEIVED);
    }
}
