package uk.deliveryboard.reporting.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.CaseFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Measure;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.reporting.dashboard.impact.Impact.Question;
import uk.deliveryboard.reporting.dashboard.impact.Impact.Stage;
import uk.deliveryboard.reporting.dashboard.impact.Impact.Sums;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.CoverageOutcome;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.Breakdowns;
import uk.deliveryboard.reporting.dashboard.pathway.Slice;
import uk.deliveryboard.reporting.dashboard.pathway.Step;
import uk.deliveryboard.reporting.dashboard.pathway.Told;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/**
 * Figures as CSV, RFC 4180 in UTF-8 with a byte order mark, tidy: one row for each number, symbols in the column
 * {@code note}, what no number is known for left empty.
 */
final class FiguresCsv {

    static final List<String> COLUMNS = List.of("board", "quarter", "status", "as_at_day", "definition", "measure",
            "group", "code", "name", "numerator", "denominator", "note");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String ALL = "ALL";
    private static final String ALL_NAME = "All agencies";
    private static final String RECEIVED = "Referrals received";
    /** Another measure: nobody adds it up or compares it with a number that is exact. */
    private static final String SO_FAR = "Referrals received so far, counted in fives";
    private static final String FOUR_QUARTERS = "Referrals received in four quarters";
    private static final String NO_INFORMATION = "No information received";

    private final BoardFigures figures;
    private final CsvWriter csv;

    private FiguresCsv(BoardFigures figures, CsvWriter csv) {
        this.figures = figures;
        this.csv = csv;
    }

    static byte[] of(BoardFigures figures) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            new FiguresCsv(figures, csv).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void rows() {
        actions(figures.actions());
        coverage(figures.coverage());
        Arrays.stream(Question.values()).forEach(question -> answers(figures.impact(), question));
        referrals(figures.reckoning().settled() ? RECEIVED : SO_FAR, figures.referrals().received());
        figures.referrals().fourQuarters().ifPresent(table -> referrals(FOUR_QUARTERS, table));
        if (figures.reckoning().settled()) {
            breakdowns(figures.referrals().breakdowns());
            cases(figures.cases());
        }
        figures.governance().measures().forEach(this::measure);
    }

    private void cases(CaseFigures cases) {
        cases.measures().forEach(this::measure);
        cases.times().forEach(this::time);
        slices(KpiDefinition.R8, "Cases open to the panel", "stage", cases.caseload());
    }

    private void actions(ActionFigures actions) {
        ActionCounts total = actions.total();
        actions(ALL, ALL_NAME, total.all() > 0, total);
        actions.agencies()
                .forEach(row -> actions(row.agency().code(), row.agency().name(), row.reported(), row.counts()));
    }

    private void actions(String code, String name, boolean reported, ActionCounts counts) {
        for (ActionStatus status : ActionStatus.values()) {
            actions("Actions: " + status.label(), code, name, reported, counts.in(status),
                    reported ? Long.toString(counts.rated()) : "");
        }
        actions("Actions: not due to start", code, name, reported, counts.notDue(), "");
        actions("Actions: overdue", code, name, reported, counts.overdue(), "");
        actions("Actions: completed late", code, name, reported, counts.completedLate(), "");
    }

    private void actions(String measure, String code, String name, boolean reported, long count, String denominator) {
        row(KpiDefinition.K5, measure, "agency", code, name, reported ? Long.toString(count) : "", denominator,
                reported ? "" : NO_INFORMATION);
    }

    private void coverage(CoverageFigures coverage) {
        Coverage partnership = coverage.partnership();
        row(KpiDefinition.K1B, "Relevant staff with valid training", "agency", ALL, ALL_NAME,
                Long.toString(partnership.numerator()), Long.toString(partnership.denominator()),
                partnership.hasDenominator() ? "" : NO_INFORMATION);
        row(KpiDefinition.K1B, agenciesMeeting(coverage), "agency", ALL, ALL_NAME,
                Long.toString(coverage.meeting()), Long.toString(coverage.reporting()), "");
        coverage.agencies().forEach(row -> {
            boolean known = row.outcome().isKnown();
            row(KpiDefinition.K1, "Relevant staff with valid training", "agency", row.agency().code(),
                    row.agency().name(), known ? Long.toString(row.coverage().numerator()) : "",
                    known ? Long.toString(row.coverage().denominator()) : "", note(row.outcome()));
            if (row.target() != null) {
                row(KpiDefinition.K1, "Target in per cent", "agency", row.agency().code(), row.agency().name(),
                        Integer.toString(row.target()), "", "");
            }
            row.headCount().ifPresent(stated -> row(KpiDefinition.K1, "Head-count that the agency states", "agency",
                    row.agency().code(), row.agency().name(),
                    stated.trained() == null ? "" : Long.toString(stated.trained()), Long.toString(stated.inScope()),
                    "Not verified; in no total"));
        });
    }

    /** The name of the measure holds the target: with another target it is another measure. */
    private static String agenciesMeeting(CoverageFigures coverage) {
        return "Agencies that meet " + (coverage.commonTarget().isPresent()
                ? coverage.commonTarget().getAsInt() + "%"
                : "their target");
    }

    private static String note(CoverageOutcome outcome) {
        return switch (outcome) {
            case MET -> "Meets the target";
            case NOT_MET -> "Does not meet the target";
            case NO_TARGET -> "No target";
            case STATED -> "No list of staff: see the head-count that the agency states";
            case NO_DENOMINATOR, NOT_REPORTING -> outcome.label();
        };
    }

    private void measure(Measure measure) {
        share(measure, "board", ALL, "Whole board", measure.share());
        measure.parts().forEach(part -> share(measure, "part", part.code(), part.name(), part.share()));
        measure.notReporting().forEach(agency -> row(measure.definition(), measure.title(), "part", agency.code(),
                agency.name(), "", "", NO_INFORMATION));
    }

    private void measure(CaseFigures.Measure measure) {
        row(measure.definition(), measure.title(), "board", ALL, "Whole board", number(measure.numerator()),
                number(measure.denominator()), measure.numerator() instanceof PublishedCount.Suppressed
                        || measure.denominator() instanceof PublishedCount.Suppressed ? PublishedCount.SYMBOL : "");
    }

    /** A mean is the answers added up, divided by those who gave them. */
    private void answers(Impact impact, Question question) {
        answers("Answers from 1 to 5 before workshops, added up", question, impact.at(question, Stage.PRE), false);
        answers("Answers from 1 to 5 after workshops, added up", question, impact.at(question, Stage.POST), false);
        answers("People who answered 4 or 5 after workshops", question, impact.at(question, Stage.POST), true);
        answers("Answers from 1 to 5 three months after workshops, added up", question,
                impact.at(question, Stage.FOLLOW_UP_3M), false);
    }

    private void answers(String measure, Question question, Optional<Sums> sums, boolean high) {
        row(KpiDefinition.K12, measure, "question", question.name(), question.label(),
                sums.map(each -> Long.toString(high ? each.high() : each.total())).orElse(""),
                sums.map(each -> Long.toString(each.people())).orElse(""), sums.isEmpty() ? PublishedCount.SYMBOL : "");
    }

    private void time(CaseFigures.Time time) {
        String note = time.days().isPresent() ? "" : PublishedCount.SYMBOL;
        row(KpiDefinition.K24, "Working days, median", "stage", time.stage().name(), time.stage().label(),
                time.days().map(days -> Integer.toString(days.median())).orElse(""), "", note);
        row(KpiDefinition.K24, "Working days, nine in ten within", "stage", time.stage().name(),
                time.stage().label(), time.days().map(days -> Integer.toString(days.longest())).orElse(""), "", note);
    }

    private void share(Measure measure, String group, String code, String name, Share share) {
        row(measure.definition(), measure.title(), group, code, name,
                share.hasDenominator() ? Long.toString(share.numerator()) : "",
                share.hasDenominator() ? Long.toString(share.denominator()) : "",
                share.hasDenominator() ? "" : NO_INFORMATION);
    }

    private void referrals(String measure, PublishedTable<Sector> table) {
        referrals(measure, ALL, "All sectors", table.total(), table.total());
        table.cells()
                .forEach((sector, count) -> referrals(measure, sector.name(), sector.label(), count, table.total()));
    }

    private void referrals(String measure, String code, String name, PublishedCount count, PublishedCount total) {
        slice(KpiDefinition.K7, measure, "sector", code, name, count, total);
    }

    private void breakdowns(Breakdowns breakdowns) {
        told("Referrals received by age band", "age", breakdowns.ages());
        told("Referrals received by gender", "gender", breakdowns.genders());
        told("Referrals received by type of concern", "concern", breakdowns.concerns());
        told("Referrals received by outcome", "outcome", breakdowns.outcomes());
        slices(KpiDefinition.K7, "Referrals received by step", "step",
                new PublishedTable<>(breakdowns.steps(), breakdowns.count(Step.RECEIVED)));
    }

    private void told(String measure, String group, Told<? extends Slice> told) {
        slices(KpiDefinition.K7, measure, group, told.quarter());
        told.fourQuarters().ifPresent(table -> slices(KpiDefinition.K7, measure + " in four quarters", group, table));
    }

    private void slices(KpiDefinition definition, String measure, String group,
            PublishedTable<? extends Slice> table) {
        slice(definition, measure, group, ALL, "All", table.total(), table.total());
        table.cells().forEach((slice, count) -> slice(definition, measure, group, slice.name(), slice.label(), count,
                table.total()));
    }

    private void slice(KpiDefinition definition, String measure, String group, String code, String name,
            PublishedCount count, PublishedCount total) {
        row(definition, measure, group, code, name, number(count), number(total),
                count instanceof PublishedCount.Suppressed ? PublishedCount.SYMBOL : "");
    }

    private static String number(PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long value) -> Long.toString(value);
            case PublishedCount.Suppressed() -> "";
        };
    }

    private void row(KpiDefinition definition, String measure, String group, String code, String name,
            String numerator, String denominator, String note) {
        csv.writeRecord(guarded(figures.board().code()), figures.reckoning().quarter().id(),
                figures.status(), figures.reckoning().day().toString(), definition.id(), measure, group,
                guarded(code), guarded(name), numerator, denominator, note);
    }

    /** Spreadsheets take text that begins like a formula for one; names come from outside, so they are made harmless. */
    static String guarded(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
