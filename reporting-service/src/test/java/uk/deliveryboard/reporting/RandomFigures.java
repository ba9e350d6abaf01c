package uk.deliveryboard.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.CaseFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Measure;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Part;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.ReferralFigures;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.dashboard.model.HeadCount;
import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;
import uk.deliveryboard.reporting.dashboard.model.Remark;
import uk.deliveryboard.reporting.dashboard.model.Remark.Voice;
import uk.deliveryboard.reporting.dashboard.model.Remark.Words;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.AgeBand;
import uk.deliveryboard.reporting.dashboard.pathway.Breakdowns;
import uk.deliveryboard.reporting.dashboard.pathway.CaseStage;
import uk.deliveryboard.reporting.dashboard.pathway.Concern;
import uk.deliveryboard.reporting.dashboard.pathway.Gender;
import uk.deliveryboard.reporting.dashboard.pathway.Outcome;
import uk.deliveryboard.reporting.dashboard.pathway.ReckonReferrals;
import uk.deliveryboard.reporting.dashboard.pathway.Step;
import uk.deliveryboard.reporting.dashboard.pathway.Told;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/** Figures of any board: silent agencies, empty posts, thousands, withheld numbers, names that look like formulas. */
public final class RandomFigures {

    private static final List<String> NAMES = List.of("Council", "=1+1", "+44 Council", "-2 Council", "@SUM(A1)",
            "Council & <Sons>", "O'Council \"A\"", "Cyngor Ŵ", "Council, North; South");

    private static final List<KpiDefinition> GOVERNANCE = List.of(KpiDefinition.K4, KpiDefinition.K6, KpiDefinition.K13,
            KpiDefinition.K11, KpiDefinition.K15, KpiDefinition.K18, KpiDefinition.K25);

    private static final List<KpiDefinition> CASES = List.of(KpiDefinition.K8, KpiDefinition.K9, KpiDefinition.K19,
            KpiDefinition.K22,
            KpiDefinition.K23);

    private final Random random;

    private RandomFigures(long seed) {
        this.random = new Random(seed);
    }

    /** @param version 0 for provisional ones */
    public static BoardFigures of(long seed, int version) {
        var figures = new RandomFigures(seed);
        return figures.figures(1 + figures.random.nextInt(12), version);
    }

    /** Of a board with so many agencies. */
    public static BoardFigures of(long seed, int agencies, int version) {
        return new RandomFigures(seed).figures(agencies, version);
    }

    /** The same figures, with something said about each section by two. */
    public static BoardFigures commented(long seed, int version) {
        BoardFigures figures = of(seed, version);
        Agency agency = figures.board().agencies().getFirst();
        List<Remark> remarks = Arrays.stream(FigureSection.values()).flatMap(section -> Stream.of(
                new Remark(section, agency, Voice.CHAIR, Optional.empty(),
                        new Words("=1+1 happened <b>.", "Because\nof & that.", "Next: \u0174."),
                        figures.reckoning().asAt(),
                        1),
                new Remark(section, agency, Voice.AGENCY, Optional.of("K1b"),
                        new Words("A course was cancelled.", "The room was closed.", "It is held in May."),
                        figures.reckoning().asAt(), 3)))
                .toList();
        return new BoardFigures(figures.board(), figures.reckoning(), figures.actions(), figures.coverage(),
                figures.referrals(), figures.cases(), figures.governance(), figures.impact(), remarks, version);
    }

    private BoardFigures figures(int size, int version) {
        List<Agency> agencies = IntStream.rangeClosed(1, size).mapToObj(
                number -> new Agency("agency-" + number, NAMES.get(random.nextInt(NAMES.size())) + " " + number))
                .toList();
        Quarter quarter = new Quarter(2020 + random.nextInt(6), 1 + random.nextInt(4));
        Reckoning reckoning = reckoning(quarter, version > 0 || random.nextInt(3) > 0);
        return new BoardFigures(new Board("northmere", agencies), reckoning,
                new ActionFigures(agencies.stream().map(agency -> new ActionFigures.Row(agency, counts())).toList()),
                coverage(agencies),
                reckoning.settled() ? referrals() : ReferralFigures.of(ReckonReferrals.soFar(random.nextInt(40), 5)),
                reckoning.settled() ? cases() : CaseFigures.UNTOLD,
                new GovernanceFigures(GOVERNANCE.stream().map(each -> measure(each, agencies)).toList()), impact(),
                List.of(),
                version);
    }

    /** Whole groups of five, of some stages. */
    private Impact impact() {
        Map<Impact.Question, Map<Impact.Stage, Impact.Sums>> answers = new EnumMap<>(Impact.Question.class);
        for (Impact.Question question : Impact.Question.values()) {
            for (Impact.Stage stage : Impact.Stage.values()) {
                if (random.nextInt(3) > 0) {
                    long people = 5L * (1 + random.nextInt(500));
                    answers.computeIfAbsent(question, any -> new EnumMap<>(Impact.Stage.class)).put(stage,
                            new Impact.Sums(people, people + random.nextLong(people * 4),
                                    random.nextLong(people + 1)));
                }
            }
        }
        return new Impact(random.nextInt(4) == 0 ? Map.of() : answers);
    }

    private Reckoning reckoning(Quarter quarter, boolean settled) {
        return Reckoning.of(quarter, (settled ? quarter.next().firstDay().plusDays(7) : quarter.firstDay())
                .atStartOfDay(Quarter.LONDON).toInstant().plusSeconds(random.nextInt(8_300_000)));
    }

    private CaseFigures cases() {
        return new CaseFigures(CASES.stream().map(this::cases).toList(),
                Arrays.stream(PathwayStage.values()).map(this::time).toList(), slices(CaseStage.values()));
    }

    private CaseFigures.Measure cases(KpiDefinition definition) {
        return new CaseFigures.Measure(definition, definition.title(), published(), published(),
                random.nextBoolean() ? share().percent() : Optional.empty());
    }

    private CaseFigures.Time time(PathwayStage stage) {
        return new CaseFigures.Time(stage, random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new CaseFigures.WorkingDays(random.nextInt(30), 30 + random.nextInt(1_500))));
    }

    private Measure measure(KpiDefinition definition, List<Agency> agencies) {
        List<Part> parts = agencies.stream().map(agency -> new Part(agency.code(), agency.name(), share())).toList();
        return new Measure(definition, definition.title(),
                parts.stream().map(Part::share).reduce(Share.NONE, Share::plus), parts, List.of());
    }

    private Share share() {
        long denominator = random.nextInt(3) == 0 ? 0 : count();
        return new Share(denominator == 0 ? 0 : random.nextLong(denominator + 1), denominator);
    }

    private ActionCounts counts() {
        if (random.nextInt(4) == 0) {
            return ActionCounts.NONE;
        }
        Map<ActionStatus, Long> counts = new EnumMap<>(ActionStatus.class);
        for (ActionStatus status : ActionStatus.values()) {
            counts.put(status, count());
        }
        return new ActionCounts(counts, count(), count(), count());
    }

    private long count() {
        return random.nextBoolean() ? random.nextInt(9) : random.nextInt(2_000_000);
    }

    private CoverageFigures coverage(List<Agency> agencies) {
        Integer common = random.nextBoolean() ? 90 : null;
        return new CoverageFigures(agencies.stream().map(agency -> coverage(agency, common)).toList());
    }

    /** One for all agencies, or of each its own, or none. */
    private CoverageFigures.Row coverage(Agency agency, @Nullable Integer common) {
        Integer target = common != null ? common : random.nextInt(3) == 0 ? null : 80 + random.nextInt(20);
        long staff = random.nextInt(3) == 0 ? 0 : count();
        long trained = staff == 0 ? 0 : random.nextLong(staff + 1);
        return new CoverageFigures.Row(agency, staff > 0 || random.nextBoolean(), new Coverage(trained, staff),
                random.nextBoolean() ? null : headCount(), target);
    }

    private HeadCount headCount() {
        long inScope = count() + 1;
        return new HeadCount(inScope, random.nextInt(3) == 0 ? null : random.nextLong(inScope + 1),
                HeadCount.Source.PAYROLL, LocalDate.of(2026, 9, 30));
    }

    private ReferralFigures referrals() {
        Told<Sector> received = told(Sector.values());
        return new ReferralFigures(received.quarter(), received.fourQuarters(), breakdowns());
    }

    /** Numbers that no real quarter has: it matters only that all forms say the same. Steps never grow. */
    private Breakdowns breakdowns() {
        Map<Step, PublishedCount> steps = new EnumMap<>(Step.class);
        long left = 2_000_000;
        for (Step step : Step.values()) {
            left = random.nextLong(left + 1);
            steps.put(step, random.nextInt(3) == 0 ? new PublishedCount.Suppressed() : new PublishedCount.Shown(left));
        }
        return new Breakdowns(told(AgeBand.values()), told(Gender.values()), told(Concern.values()),
                told(Outcome.values()), steps);
    }

    private <K> Told<K> told(K[] values) {
        return new Told<>(slices(values), random.nextBoolean() ? Optional.of(slices(values)) : Optional.empty());
    }

    private <K> PublishedTable<K> slices(K[] values) {
        Map<K, PublishedCount> cells = new LinkedHashMap<>();
        for (K value : values) {
            cells.put(value, published());
        }
        return new PublishedTable<>(cells, published());
    }

    private PublishedCount published() {
        return random.nextInt(3) == 0 ? new PublishedCount.Suppressed() : new PublishedCount.Shown(count());
    }
}
