package uk.deliveryboard.reporting.web.page.board;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.LineChart;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.platform.webui.spc.Better;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail.Training;
import uk.deliveryboard.reporting.dashboard.detail.model.Completions;
import uk.deliveryboard.reporting.dashboard.detail.model.Outlook;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.web.Details.Shown;
import uk.deliveryboard.reporting.web.page.CoverageSection;
import uk.deliveryboard.reporting.web.page.QuarterPage;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;

/** Who is trained, for how long, and what it takes to stay there. */
final class TrainingPageBuilder {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final DateTimeFormatter LONG_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private TrainingPageBuilder() {}

    static BoardPage page(Shown<Training> shown) {
        String place = shown.board().name() + ", " + Wording.shortName(shown.quarter());
        return BoardPage.of(shown.board(), shown.quarter(),
                shown.board().name() + ": training, " + Wording.name(shown.quarter()), "Training", shown.firmness(),
                coverage(shown.detail()), KindsBlock.of(shown.detail(), place),
                completions(shown.detail().completions(), place),
                outlook(shown.detail(), place), ImpactBlock.of(shown.detail().figures()));
    }

    private static Block coverage(Training training) {
        QuarterPage.Section section = CoverageSection.of(training.figures());
        return Block.of("by-agency", "Relevant staff with valid training").with(section.figure())
                .noting(section.silent() == null ? "Every agency has reported." : section.silent());
    }

    /** Months vary: what is usual is told apart from what is not, and neither is called good or bad. */
    private static Block completions(Completions completions, String place) {
        Block block = Block.of("completions", "How many courses are completed each month?");
        if (completions.months().isEmpty()) {
            return block.saying("No course that counts towards the target was completed in a whole month yet.");
        }
        var data = ChartData.builder("courses completed", "Month", Unit.COUNT, "Courses completed");
        completions.months().forEach((month, courses) -> data.row(MONTH.format(month), Cell.of(courses)));
        LineChart chart = LineChart.control(data.build(), Better.NEITHER);
        YearMonth last = completions.months().lastKey();
        long courses = completions.months().getOrDefault(last, 0L);
        String headline = PlansPageBuilder.number(courses) + (courses == 1 ? " course was" : " courses were")
                + " completed in " + LONG_MONTH.format(last)
                + chart.behaviour().map(process -> ": " + process.variation(Better.NEITHER).words()).orElse("") + ".";
        return block.with(ChartFigure.of("completions-chart", headline,
                "Verified courses that count towards the target, by month of completion, " + place, chart));
    }

    private static Block outlook(Training training, String place) {
        List<CoverageFigures.Row> agencies = training.figures().coverage().agencies().stream()
                .filter(row -> row.outcome().isKnown()).toList();
        Block block = Block.of("outlook", "The next " + Outlook.DAYS + " days");
        if (agencies.isEmpty()) {
            return block.saying("No agency has reported relevant staff yet. Training leads send head-counts through the"
                    + " staff list of the training service.");
        }
        Map<String, Outlook> outlook = training.outlook();
        String caption = "Training that ends within " + Outlook.DAYS + " days and what it takes, by agency, " + place;
        return block.saying(sentences(agencies, outlook))
                .with(Table.of(caption, List.of(TableCell.text("Agency"), TableCell.number("Valid now"),
                        TableCell.number("Ends within " + Outlook.DAYS + " days"), TableCell.number("Lapsed"),
                        TableCell.number("More people needed for " + aim(training.figures().coverage())),
                        TableCell.text("Outlook")),
                        agencies.stream().flatMap(row -> Optional.ofNullable(outlook.get(row.agency().code()))
                                .stream().map(each -> row(row, each))).toList()))
                .noting("The outlook takes it that nobody renews, joins or leaves.",
                        "Lapsed: in post, and trained once, but not validly on the day.");
    }

    private static String aim(CoverageFigures coverage) {
        return coverage.commonTarget().isPresent() ? coverage.commonTarget().getAsInt() + "%" : "the target";
    }

    private static String[] sentences(List<CoverageFigures.Row> agencies, Map<String, Outlook> outlook) {
        List<String> falls = agencies.stream().flatMap(row -> Optional.ofNullable(outlook.get(row.agency().code()))
                .flatMap(each -> fall(row, each)).stream().map(fall -> sentence(row, fall))).toList();
        return falls.isEmpty()
                ? new String[]{"No agency that meets the target now falls below it."}
                : falls.toArray(String[]::new);
    }

    private static Optional<Outlook.Fall> fall(CoverageFigures.Row row, Outlook outlook) {
        return Optional.ofNullable(row.target()).flatMap(outlook::fall);
    }

    private static String sentence(CoverageFigures.Row row, Outlook.Fall fall) {
        return row.agency().name() + " drops below " + row.target() + "% on " + Wording.day(fall.day())
                + " unless " + PlansPageBuilder.number(fall.people())
                + (fall.people() == 1 ? " person renews." : " people renew.");
    }

    private static List<TableCell> row(CoverageFigures.Row row, Outlook outlook) {
        return Stream.of(Stream.of(TableCell.text(row.agency().name())),
                Stream.of(outlook.coverage().numerator(), outlook.expiring(), outlook.lapsed())
                        .map(PlansPageBuilder::number).map(TableCell::number),
                Stream.of(TableCell.number(row.target() == null
                        ? "[z]"
                        : PlansPageBuilder.number(outlook.coverage().missing(row.target()))),
                        TableCell.text(words(row, outlook))))
                .flatMap(cells -> cells).toList();
    }

    private static String words(CoverageFigures.Row row, Outlook outlook) {
        if (row.target() == null) {
            return "No target";
        }
        return fall(row, outlook).map(fall -> "Below the target from " + Wording.day(fall.day()))
                .orElse(outlook.coverage().meets(row.target())
                        ? "Stays at or above the target"
                        : "Below the target now");
    }
}
