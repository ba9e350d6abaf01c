package uk.deliveryboard.reporting.dashboard.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.CaseFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Measure;
import uk.deliveryboard.reporting.dashboard.Headlines;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.Told;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Count;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Marked;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Percent;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Text;
import uk.deliveryboard.reporting.disclosure.PublishedCount;

/** Figures of a board to tables. */
public final class FigureTables {

    private static final String ALL_AGENCIES = "All agencies";
    private static final List<FigureColumn> MEASURES = List.of(FigureColumn.text("Measure"),
            FigureColumn.count("Numerator"), FigureColumn.count("Denominator"), FigureColumn.percent("Share"),
            FigureColumn.text("Target"));
    private static final FigureCell NOT_AVAILABLE = new Marked(Shorthand.NOT_AVAILABLE);

    private FigureTables() {}

    /** Every table of a quarter, in the order in which it is read. Those about people come when it is settled. */
    public static List<FigureTable> of(BoardFigures figures) {
        return Stream.of(Stream.of(actions(figures), coverage(figures), impact(figures), referrals(figures)),
                figures.reckoning().settled() ? people(figures) : Stream.<FigureTable>of(),
                Stream.of(governance(figures))).flatMap(tables -> tables).toList();
    }

    private static Stream<FigureTable> people(BoardFigures figures) {
        return Stream.of(ReferralTables.of(figures), List.of(cases(figures), times(figures)),
                ChannelTables.of(figures)).flatMap(List::stream);
    }

    /** How far are the plans, and whose are behind? */
    public static FigureTable actions(BoardFigures figures) {
        ActionFigures actions = figures.actions();
        List<FigureColumn> columns = Stream
                .concat(Arrays.stream(ActionStatus.values()).map(ActionStatus::label),
                        Stream.of("All rated", "Not due to start", "Overdue", "Completed late"))
                .map(FigureColumn::count).collect(Collectors.toCollection(ArrayList::new));
        columns.addFirst(FigureColumn.text("Agency"));
        List<List<FigureCell>> rows = new ArrayList<>();
        actions.agencies().forEach(row -> rows.add(row(row.agency().name(), row.counts())));
        rows.add(row(ALL_AGENCIES, actions.total()));
        return new FigureTable("Actions", Headlines.of(actions),
                caption("Plan actions by status and agency", figures), columns, rows,
                silent(actions.notReporting(), "any plan action"), List.of(KpiDefinition.K5));
    }

    private static List<FigureCell> row(String name, ActionCounts counts) {
        boolean reported = counts.all() > 0;
        LongStream numbers = LongStream.concat(Arrays.stream(ActionStatus.values()).mapToLong(counts::in),
                LongStream.of(counts.rated(), counts.notDue(), counts.overdue(), counts.completedLate()));
        return Stream.concat(Stream.of(new Text(name)),
                numbers.mapToObj(value -> reported ? new Count(value) : NOT_AVAILABLE)).toList();
    }

    /** Are the people who should be trained trained? */
    public static FigureTable coverage(BoardFigures figures) {
        CoverageFigures coverage = figures.coverage();
        List<List<FigureCell>> rows = new ArrayList<>();
        coverage.agencies().forEach(row -> rows.add(row.outcome().isKnown()
                ? row(row.agency().name(), row.coverage(), coverage.words(row))
                : List.of(new Text(row.agency().name()), NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE,
                        new Text(coverage.words(row)))));
        rows.add(row(ALL_AGENCIES, coverage.partnership(),
                coverage.meeting() + " of " + coverage.reporting() + " agencies"));
        return new FigureTable("Coverage", Headlines.of(coverage),
                caption("Relevant staff in post with valid WRAP training, by agency", figures),
                List.of(FigureColumn.text("Agency"), FigureColumn.count("Trained"),
                        FigureColumn.count("Relevant staff"), FigureColumn.percent("Coverage"),
                        FigureColumn.text(coverage.commonTarget().isPresent()
                                ? "Meets " + coverage.commonTarget().getAsInt() + "%"
                                : "Meets its target")),
                rows, silent(coverage),
                List.of(KpiDefinition.K1, KpiDefinition.K1B));
    }

    private static List<FigureCell> row(String name, Coverage coverage, String outcome) {
        return List.of(new Text(name), new Count(coverage.numerator()), new Count(coverage.denominator()),
                coverage.percent().<FigureCell>map(Percent::new).orElse(NOT_AVAILABLE), new Text(outcome));
    }

    /** Do those who were at a workshop say that it changed anything, and does it last? */
    public static FigureTable impact(BoardFigures figures) {
        return ImpactTable.of(figures);
    }

    /** Where do referrals come from? Sectors stand in their fixed order: nobody is ranked by volume. */
    public static FigureTable referrals(BoardFigures figures) {
        Told<Sector> received = new Told<>(figures.referrals().received(), figures.referrals().fourQuarters());
        return new FigureTable("Referrals", Headlines.of(figures.referrals(), figures.reckoning()),
                caption(figures.reckoning().settled()
                        ? "Referrals received, by sector of the referrer"
                        : "Referrals received so far, counted in fives", figures),
                ReferralTables.columns("Sector", received),
                ReferralTables.rows(received, Sector::label, "All sectors"), Optional.empty(),
                List.of(KpiDefinition.K7));
    }

    /** Are the cases looked after as they must be? */
    public static FigureTable cases(BoardFigures figures) {
        List<CaseFigures.Measure> measures = figures.cases().measures();
        return new FigureTable("Cases", Headlines.of(figures.cases()), caption("How cases are looked after", figures),
                MEASURES, measures.stream().map(FigureTables::row).toList(), Optional.empty(),
                measures.stream().map(CaseFigures.Measure::definition).distinct().toList());
    }

    private static List<FigureCell> row(CaseFigures.Measure measure) {
        return List.of(new Text(measure.title()), cell(measure.numerator()), cell(measure.denominator()),
                measure.percent().<FigureCell>map(Percent::new)
                        .orElse(new Marked(measure.definition() == KpiDefinition.K19
                                ? Shorthand.NOT_APPLICABLE
                                : Shorthand.CONFIDENTIAL)),
                new Text(measure.definition().target()));
    }

    /** How long do referrals take, and on whose clock? */
    public static FigureTable times(BoardFigures figures) {
        List<CaseFigures.Time> times = figures.cases().times();
        return new FigureTable("Timeliness", Headlines.ofTimes(times),
                caption("Working days spent in each stage by referrals that left it", figures),
                List.of(FigureColumn.text("Stage"), FigureColumn.text("Clock"), FigureColumn.count("Median"),
                        FigureColumn.count("Nine in ten within")),
                times.stream().map(FigureTables::row).toList(), Optional.empty(), List.of(KpiDefinition.K24));
    }

    private static List<FigureCell> row(CaseFigures.Time time) {
        FigureCell withheld = new Marked(Shorthand.CONFIDENTIAL);
        return List.of(new Text(time.stage().label()), new Text(time.stage().clock()),
                time.days().<FigureCell>map(days -> new Count(days.median())).orElse(withheld),
                time.days().<FigureCell>map(days -> new Count(days.longest())).orElse(withheld));
    }

    /** Do plans rest on what they must, and does the board do what it must? */
    public static FigureTable governance(BoardFigures figures) {
        List<Measure> measures = figures.governance().measures();
        return new FigureTable("Governance", Headlines.of(figures.governance()),
                caption("Plans in force, trainers and the work of the board", figures),
                MEASURES,
                measures.stream().map(FigureTables::row).toList(),
                silent(measures.stream().flatMap(measure -> measure.notReporting().stream()).distinct().toList(),
                        "a plan in force, or anything in its registers"),
                measures.stream().map(Measure::definition).distinct().toList());
    }

    private static List<FigureCell> row(Measure measure) {
        Share share = measure.share();
        boolean known = share.hasDenominator();
        return List.of(new Text(measure.title()), known ? new Count(share.numerator()) : NOT_AVAILABLE,
                known ? new Count(share.denominator()) : NOT_AVAILABLE,
                share.percent().<FigureCell>map(Percent::new).orElse(NOT_AVAILABLE),
                new Text(measure.definition().target()));
    }

    static FigureCell cell(PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long value) -> new Count(value);
            case PublishedCount.Suppressed() -> new Marked(Shorthand.CONFIDENTIAL);
        };
    }

    static String caption(String measure, BoardFigures figures) {
        return measure + ", " + figures.board().name() + ", " + Wording.shortName(figures.reckoning().quarter())
                + ", as at " + Wording.day(figures.reckoning().day());
    }

    /** Who has said nothing, and who has said what nobody can check. */
    private static Optional<String> silent(CoverageFigures coverage) {
        List<Agency> stating = coverage.stating();
        Optional<String> stated = stating.isEmpty()
                ? Optional.empty()
                : Optional.of("Not in the row of all agencies, since nobody can check them person by person, are the"
                        + " head-counts of: "
                        + stating.stream().map(Agency::name).collect(Collectors.joining(", ", "", ".")));
        Optional<String> silent = silent(coverage.notReporting(), "relevant staff");
        return Stream.concat(silent.stream(), stated.stream()).reduce((one, other) -> one + " " + other);
    }

    private static Optional<String> silent(List<Agency> agencies, String what) {
        if (agencies.isEmpty()) {
            return Optional.empty();
        }
        String begin = agencies.size() == 1
                ? "1 agency has not reported " + what + ": "
                : agencies.size() + " agencies have not reported " + what + ": ";
        return Optional.of(agencies.stream().map(Agency::name).collect(Collectors.joining(", ", begin, ".")));
    }
}
