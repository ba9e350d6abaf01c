package uk.deliveryboard.reporting.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.CaseCounts.Consent;
import uk.deliveryboard.reporting.dashboard.CaseCounts.Review;
import uk.deliveryboard.reporting.dashboard.CaseCounts.Stay;
import uk.deliveryboard.reporting.dashboard.CaseFigures.Measure;
import uk.deliveryboard.reporting.dashboard.CaseFigures.Time;
import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.CaseStage;
import uk.deliveryboard.reporting.disclosure.Publication;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;
import uk.deliveryboard.reporting.disclosure.ShareRule;
import uk.deliveryboard.reporting.disclosure.Sum;
import uk.deliveryboard.reporting.disclosure.Suppression;

/**
 * From counts about people to figures. Nobody is counted in two of the tables that are decided here by themselves in a
 * way that ties their numbers: each has a sum of its own.
 */
final class ReckonCases {

    private enum Part {
        DONE,
        REST,
        ALL
    }

    private ReckonCases() {}

    static CaseFigures figures(Quarter quarter, LocalDate day, CaseCounts counts) {
        List<Measure> measures = new ArrayList<>();
        Map<Review, Share> reviews = counts.reviews(quarter, day);
        for (Review review : Review.values()) {
            measures.add(share(KpiDefinition.K8, review.words() + " held in time",
                    reviews.getOrDefault(review, Share.NONE)));
        }
        measures.add(share(KpiDefinition.K9, "Referrers told in time how it stands",
                counts.referrersTold(quarter, day)));
        measures.addAll(consent(counts.consent(quarter, day)));
        measures.add(share(KpiDefinition.K22, "Sessions of support delivered", counts.sessions(quarter, day)));
        measures.add(share(KpiDefinition.K23, "Closures below the threshold with other services considered",
                counts.closures(quarter, day)));
        return new CaseFigures(measures, times(counts.stays(quarter, day)),
                caseload(counts.caseload(day)));
    }

    private static List<Time> times(Map<PathwayStage, Stay> stays) {
        return Arrays.stream(PathwayStage.values()).map(stage -> new Time(stage, Optional.ofNullable(stays.get(stage))
                .filter(stay -> ShareRule.mayShowQuantile(stay.cases())).map(Stay::days))).toList();
    }

    private static Measure share(KpiDefinition definition, String title, Share share) {
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        parts.put(Part.DONE, share.numerator());
        parts.put(Part.REST, share.denominator() - share.numerator());
        PublishedTable<Part> table = Suppression.STANDARD.publish(parts);
        Map<Part, PublishedCount> shown = new EnumMap<>(table.cells());
        shown.put(Part.ALL, table.total());
        parts.put(Part.ALL, share.denominator());
        boolean mayShow = ShareRule.mayShow(
                new Publication<>(parts, List.of(new Sum<>(Part.ALL, List.of(Part.DONE, Part.REST)))),
                shown.entrySet().stream().filter(cell -> cell.getValue() instanceof PublishedCount.Suppressed)
                        .map(Map.Entry::getKey).collect(Collectors.toSet()),
                Part.DONE, Part.REST, Part.ALL);
        return new Measure(definition, title, Objects.requireNonNull(shown.get(Part.DONE)), table.total(),
                mayShow ? share.percent() : Optional.empty());
    }

    private static PublishedTable<CaseStage> caseload(Map<CaseStage, Long> found) {
        Map<CaseStage, Long> counts = new EnumMap<>(CaseStage.class);
        for (CaseStage stage : CaseStage.values()) {
            counts.put(stage, found.getOrDefault(stage, 0L));
        }
        return Suppression.STANDARD.publish(counts);
    }

    /** A choice of the individual: no part of it is good or bad, so it has no share to be measured by. */
    private static List<Measure> consent(Map<Consent, Long> answers) {
        Map<Consent, Long> counts = new LinkedHashMap<>();
        for (Consent answer : Consent.values()) {
            counts.put(answer, answers.getOrDefault(answer, 0L));
        }
        PublishedTable<Consent> table = Suppression.STANDARD.publish(counts);
        return table.cells().entrySet().stream().map(cell -> new Measure(KpiDefinition.K19,
                "Consent to support " + cell.getKey().words(), cell.getValue(), table.total(), Optional.empty()))
                .toList();
    }
}
