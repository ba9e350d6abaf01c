package uk.deliveryboard.platform.webui;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.FunnelChart;
import uk.deliveryboard.platform.webui.chart.LineChart;
import uk.deliveryboard.platform.webui.chart.StackedBarChart;
import uk.deliveryboard.platform.webui.chart.Target;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.platform.webui.component.Button;
import uk.deliveryboard.platform.webui.component.Details;
import uk.deliveryboard.platform.webui.component.ErrorSummary;
import uk.deliveryboard.platform.webui.component.KpiCard;
import uk.deliveryboard.platform.webui.component.NotificationBanner;
import uk.deliveryboard.platform.webui.component.SummaryList;
import uk.deliveryboard.platform.webui.component.SummaryList.Action;
import uk.deliveryboard.platform.webui.component.SummaryList.Row;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.platform.webui.component.Tag;
import uk.deliveryboard.platform.webui.component.TagColour;
import uk.deliveryboard.platform.webui.spc.Better;

/** Every component and chart once, with data such as a board sees. */
record Gallery(Breadcrumbs breadcrumbs, ErrorSummary errors, NotificationBanner notice, Button button, Details details,
        SummaryList summary, Table table, List<KpiCard> cards, List<ChartFigure> figures) {

    static Gallery northmere() {
        Tag amber = Tag.of("Amber", TagColour.ORANGE);
        return new Gallery(
                Breadcrumbs.of(new Crumb("Northmere", "/boards/northmere"), new Crumb("Quarter 3, 2026 to 2027", null)),
                ErrorSummary.of(List.of(new ErrorSummary.Item("Choose a quarter", "#quarter"))),
                NotificationBanner.important("Figures of this quarter are provisional until it is signed off."),
                Button.submit("Show this quarter"),
                Details.of("About this page", "Numbers from 1 to 4 are suppressed."),
                SummaryList.of(
                        Row.of("Status", "Open").withActions(Action.of("Change", "/status", "status of the quarter")),
                        Row.of("Returns due by", "7 January 2027")),
                Table.of("Plans by agency",
                        List.of(TableCell.text("Agency"), TableCell.text("Rating"), TableCell.number("Actions"),
                                TableCell.number("Overdue"), TableCell.text("Last update")),
                        List.of(List.of(TableCell.link("Northmere Police", "/police"), TableCell.tag(amber),
                                TableCell.number("12"), TableCell.number("3"), TableCell.text("3 October 2026")))),
                List.of(new KpiCard("Staff with an in-date WRAP course", "/definitions/t1", "87%",
                        "8,178 of 9,400 staff in scope", "Target 90%, 3 percentage points below", amber,
                        "Up 4 percentage points from Quarter 2", "As at 09:12, 12 October 2026, provisional"),
                        new KpiCard("Referrals received", null, "41", null, null, null, "No significant change",
                                "As at 09:12, 12 October 2026, provisional")),
                List.of(rag(), coverage(), history(), funnel(), products(), control()));
    }

    static ChartFigure rag() {
        ChartData data = ChartData
                .builder("plan actions", "Agency", Unit.COUNT, "Complete", "Green", "Amber", "Red", "Not started")
                .row("Northmere County Council", cells(6, 8, 3, 1, 2))
                .row("Northmere Police", cells(4, 5, 2, 2, 1))
                .row("Northmere Community Health NHS Trust", Cell.of(3), Cell.of(7), Cell.suppressed(), Cell.of(0),
                        Cell.of(5))
                .row("HMP Northmere", Cell.missing(), Cell.missing(), Cell.missing(), Cell.missing(), Cell.missing())
                .row("Brackwater College", cells(1, 1, 1, 0, 0)).build();
        return ChartFigure.of("plans-rag", "Six in ten plan actions are complete or on track",
                "Plan actions by rating and agency, Northmere, Quarter 3, 2026 to 2027", StackedBarChart.rag(data))
                .withSource("Plans of the agencies, as at 09:12, 12 October 2026").withDownload("CSV", "/plans.csv");
    }

    static ChartFigure coverage() {
        ChartData data = ChartData.builder("staff with an in-date WRAP course", "Agency", Unit.PERCENT, "In date")
                .row("HMP Northmere", Cell.of(41)).row("Northmere Police", Cell.of(96.6))
                .row("Alderfen <District> & Council", Cell.of(88).provisional())
                .row("Northmere Voluntary Alliance", Cell.suppressed()).row("University of Northmere", Cell.of(100))
                .build().sortedByValue();
        return ChartFigure.of("wrap-coverage", "Two of four agencies reach the target for WRAP training",
                "Staff in scope with an in-date WRAP course, Northmere, 12 October 2026",
                BarChart.of(data).withTarget(Target.of(90))).withNote("A course counts for three years.");
    }

    static ChartFigure history() {
        int[] received = {31, 28, 35, 40, 33, 29, 38, 44, 41};
        String[] quarters = {"Q3 2024-25", "Q4 2024-25", "Q1 2025-26", "Q2 2025-26", "Q3 2025-26", "Q4 2025-26",
                "Q1 2026-27", "Q2 2026-27", "Q3 2026-27"};
        var builder = ChartData.builder("referrals received", "Quarter", Unit.COUNT, "Referrals");
        for (int i = 0; i < received.length; i++) {
            Cell cell = i == 4 ? Cell.suppressed() : Cell.of(received[i]);
            builder.row(quarters[i], i == received.length - 1 ? Cell.of(received[i]).provisional() : cell);
        }
        return ChartFigure.of("referrals-received", "Referrals rose to 41 this quarter",
                "Referrals received, Northmere, by quarter", LineChart.of(builder.build()));
    }

    static ChartFigure funnel() {
        ChartData data = ChartData.builder("referrals", "Step", Unit.COUNT, "Referrals").row("Received", Cell.of(120))
                .row("Assessed", Cell.of(89)).row("Discussed by the panel", Cell.of(31))
                .row("Adopted", Cell.suppressed()).row("Exited", Cell.suppressed()).build();
        return ChartFigure.of("funnel", "About one referral in four is discussed by the panel",
                "Referrals received in 2025 to 2026 by how far they came, Northmere", FunnelChart.of(data));
    }

    static ChartFigure products() {
        ChartData data = ChartData
                .builder("staff in date", "Quarter", Unit.PERCENT, "Awareness", "Referrals", "Channel", "WRAP workshop")
                .row("Q4 2025-26", cells(60, 40, 33, 84)).row("Q1 2026-27", cells(66, 45, 30, 85))
                .row("Q2 2026-27", cells(80, 47, 45, 86)).row("Q3 2026-27", cells(88, 52, 50, 87)).build();
        return ChartFigure.of("products", "Awareness training has caught up with WRAP",
                "Staff in scope who are in date, by product, Northmere",
                LineChart.of(data).withTarget(Target.of(90)));
    }

    static ChartFigure control() {
        int[] trained = {812, 795, 830, 806, 821, 799, 815, 808, 826, 803, 811, 838, 801, 819, 790, 640};
        var builder = ChartData.builder("completions", "Month", Unit.COUNT, "Completions");
        for (int i = 0; i < trained.length; i++) {
            builder.row(YearMonth.of(2025, 7).plusMonths(i).format(DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK)),
                    Cell.of(trained[i]));
        }
        return ChartFigure.of("completions", "Fewer people than usual completed a course in October",
                "WRAP courses completed, Northmere, by month",
                LineChart.control(builder.build(), Better.HIGHER).withTarget(Target.of(750)));
    }

    private static List<Cell> cells(long... values) {
        return java.util.Arrays.stream(values).<Cell>mapToObj(Cell::of).toList();
    }
}
