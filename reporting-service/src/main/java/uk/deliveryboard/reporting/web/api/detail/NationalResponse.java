package uk.deliveryboard.reporting.web.api.detail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.comparison.Scorecard.Line;
import uk.deliveryboard.reporting.comparison.Value;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.national.NationalStatistics;
import uk.deliveryboard.reporting.national.NationalYear;
import uk.deliveryboard.reporting.web.Comparisons.Year;

/**
 * Published statistics of the country, and what is counted here: apart, since they are not the same statistics.
 *
 * @param source    of the published ones
 * @param published England and Wales, oldest year first
 * @param local     this board, newest year first
 */
record NationalResponse(String board, String quarter, String source, List<PublishedView> published,
        List<LocalView> local) {

    /** @param seriesBreak what changed, where the year does not compare with those before it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublishedView(String year, long referrals, @Nullable Long discussed, @Nullable Long adopted,
            @Nullable Long education, @Nullable Long police, @Nullable Long extremeRightWingPercent,
            @Nullable Long islamistPercent, @Nullable String seriesBreak) {}

    /** Referrals received in the year to date. */
    record LocalView(String year, CountView allSectors, CountView education, CountView police) {}

    /** Either a number or the shorthand of the one that is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CountView(@Nullable Long value, @Nullable String symbol) {}

    static NationalResponse of(Quarter quarter, List<Year> years, List<NationalYear> national) {
        return new NationalResponse(years.getFirst().board().code(), quarter.id(), NationalStatistics.SOURCE,
                national.stream().map(NationalResponse::published).toList(),
                years.stream().map(NationalResponse::local).toList());
    }

    private static PublishedView published(NationalYear year) {
        return new PublishedView(year.year(), year.referrals(), number(year.discussed()), number(year.adopted()),
                number(year.education()), number(year.police()), number(year.rightWing()), number(year.islamist()),
                year.seriesBreak().orElse(null));
    }

    private static @Nullable Long number(Optional<Long> value) {
        return value.orElse(null);
    }

    private static LocalView local(Year year) {
        return new LocalView(Wording.financialYear(new Quarter(year.startYear(), 1)),
                count(year, "Referrals, all sectors"), count(year, "Referrals, education"),
                count(year, "Referrals, police"));
    }

    private static CountView count(Year year, String label) {
        return year.scorecard().lines().stream()
                .filter(line -> line.definition() == KpiDefinition.K7 && line.label().equals(label)).map(Line::toDate)
                .map(NationalResponse::count).findFirst().orElse(new CountView(null, "[x]"));
    }

    private static CountView count(Value value) {
        return value instanceof Value.Count(long number)
                ? new CountView(number, null)
                : new CountView(null, value.text());
    }
}
