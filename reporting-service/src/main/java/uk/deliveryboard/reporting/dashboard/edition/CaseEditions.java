package uk.deliveryboard.reporting.dashboard.edition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.CaseCounts;
import uk.deliveryboard.reporting.dashboard.CaseFigures.WorkingDays;
import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.CaseStage;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.ShareRule;
import uk.deliveryboard.reporting.disclosure.Suppression;

/**
 * Counts about cases as they are told: each subject by itself, since each is published as a table of its own.
 *
 * @param told by subject; of a subject that is not there nothing was told
 */
public record CaseEditions(Map<String, Numbers> told) implements CaseCounts {

    private static final String DONE = "done";
    private static final String REST = "rest";
    private static final String CASES = "cases";
    private static final String MEDIAN = "median";
    private static final String LONGEST = "longest";
    private static final String REVIEWS = "reviews:";
    private static final String STAYS = "stays:";
    private static final String CONSENT = "consent";
    private static final String REFERRERS = "referrers";
    private static final String SESSIONS = "sessions";
    private static final String CLOSURES = "closures";
    private static final String CASELOAD = "caseload";

    public CaseEditions {
        told = Map.copyOf(told);
    }

    /** Everything that is counted of a quarter, by subject. */
    public static CaseEditions of(CaseCounts counts, Quarter quarter, LocalDate day) {
        Map<String, Numbers> told = new LinkedHashMap<>();
        Map<Review, Share> reviews = counts.reviews(quarter, day);
        for (Review review : Review.values()) {
            told.put(REVIEWS + review, share(reviews.getOrDefault(review, Share.NONE)));
        }
        Map<PathwayStage, Stay> stays = counts.stays(quarter, day);
        for (PathwayStage stage : PathwayStage.values()) {
            told.put(STAYS + stage, stay(Optional.ofNullable(stays.get(stage))));
        }
        told.put(CONSENT, Numbers.of(byName(counts.consent(quarter, day))));
        told.put(REFERRERS, share(counts.referrersTold(quarter, day)));
        told.put(SESSIONS, share(counts.sessions(quarter, day)));
        told.put(CLOSURES, share(counts.closures(quarter, day)));
        told.put(CASELOAD, Numbers.of(byName(counts.caseload(day))));
        return new CaseEditions(told);
    }

    /** The numbers of a subject that readers see, by name. */
    static Set<String> seen(String subject, Numbers numbers) {
        if (subject.startsWith(STAYS)) {
            return ShareRule.mayShowQuantile(numbers.count(CASES)) ? Set.of(CASES) : Set.of();
        }
        var table = Suppression.STANDARD.publish(numbers.counts());
        Set<String> seen = table.cells().entrySet().stream()
                .filter(cell -> cell.getValue() instanceof PublishedCount.Shown).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (table.total() instanceof PublishedCount.Shown) {
            seen.add("");
        }
        return seen;
    }

    @Override
    public Map<Review, Share> reviews(Quarter quarter, LocalDate day) {
        return each(Review.values(), review -> share(REVIEWS + review));
    }

    @Override
    public Map<Consent, Long> consent(Quarter quarter, LocalDate day) {
        return each(Consent.values(), answer -> numbers(CONSENT).count(answer.name()));
    }

    @Override
    public Share referrersTold(Quarter quarter, LocalDate day) {
        return share(REFERRERS);
    }

    @Override
    public Share sessions(Quarter quarter, LocalDate day) {
        return share(SESSIONS);
    }

    @Override
    public Map<PathwayStage, Stay> stays(Quarter quarter, LocalDate day) {
        return each(PathwayStage.values(), stage -> {
            Numbers numbers = numbers(STAYS + stage);
            ToLongFunction<String> measure = name -> numbers.measures().getOrDefault(name, 0L);
            return new Stay(numbers.count(CASES), new WorkingDays((int) measure.applyAsLong(MEDIAN),
                    (int) measure.applyAsLong(LONGEST)));
        });
    }

    @Override
    public Map<CaseStage, Long> caseload(LocalDate day) {
        return each(CaseStage.values(), stage -> numbers(CASELOAD).count(stage.name()));
    }

    @Override
    public Share closures(Quarter quarter, LocalDate day) {
        return share(CLOSURES);
    }

    private Numbers numbers(String subject) {
        return told.getOrDefault(subject, Numbers.of(Map.of()));
    }

    private Share share(String subject) {
        Numbers numbers = numbers(subject);
        return new Share(numbers.count(DONE), numbers.count(DONE) + numbers.count(REST));
    }

    private static Numbers share(Share share) {
        return Numbers.of(Map.of(DONE, share.numerator(), REST, share.denominator() - share.numerator()));
    }

    private static Numbers stay(Optional<Stay> stay) {
        SortedMap<String, Long> counts = new TreeMap<>(Map.of(CASES, stay.map(Stay::cases).orElse(0L)));
        SortedMap<String, Long> measures = new TreeMap<>();
        stay.map(Stay::days).ifPresent(days -> {
            measures.put(MEDIAN, (long) days.median());
            measures.put(LONGEST, (long) days.longest());
        });
        return new Numbers(counts, measures);
    }

    private static <E extends Enum<E>> Map<String, Long> byName(Map<E, Long> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
    }

    private static <E extends Enum<E>, T> Map<E, T> each(E[] names, Function<E, T> value) {
        Map<E, T> values = new EnumMap<>(names[0].getDeclaringClass());
        Arrays.stream(names).forEach(name -> values.put(name, value.apply(name)));
        return values;
    }
}
