package uk.deliveryboard.reporting.web.api.detail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail.Training;
import uk.deliveryboard.reporting.dashboard.detail.model.KindCoverage;
import uk.deliveryboard.reporting.dashboard.detail.model.Outlook;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.TableView;
import uk.deliveryboard.reporting.web.api.FiguresAsData;
import uk.deliveryboard.reporting.web.api.detail.Standing.AgencyView;

/**
 * Who is trained, for how long, and what it takes to stay there.
 *
 * @param coverage    by agency
 * @param kinds       coverage of each kind of agency against the target of the kind
 * @param completions of courses that count towards the target, by whole month, oldest first
 * @param outlook     of agencies that have a figure
 * @param impact      what those who were at a workshop say of themselves; of fewer than five nothing
 */
public record TrainingResponse(Standing standing, TableView coverage, List<KindView> kinds, List<MonthView> completions,
        int outlookDays,
        List<OutlookView> outlook, List<AnswersView> impact) {

    /**
     * @param kind          as the directory has it
     * @param agencies      all of this kind on the board
     * @param reporting     those that have a share
     * @param meeting       those of them that meet the target
     * @param numerator     of those that have a share, together; left out, with what follows from it, where none has
     * @param targetPercent left out where none holds
     * @param meetsTarget   whether they do together; left out where that cannot be said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KindView(String kind, long agencies, long reporting, long meeting, @Nullable Long numerator,
            @Nullable Long denominator, @Nullable BigDecimal percent, @Nullable Integer targetPercent,
            @Nullable Boolean meetsTarget, String inWords) {

        static KindView of(KindCoverage kind) {
            boolean known = kind.known() > 0;
            return new KindView(kind.kind(), kind.agencies(), kind.known(), kind.meeting(),
                    known ? kind.coverage().numerator() : null, known ? kind.coverage().denominator() : null,
                    kind.coverage().percent().orElse(null), kind.target(),
                    known && kind.target() != null ? kind.coverage().meets(kind.target()) : null, kind.words());
        }
    }

    public record MonthView(YearMonth month, long courses) {}

    /**
     * @param endsWithin  people whose training ends within the days that are looked ahead
     * @param lapsed      in post and trained once, not validly on the day
     * @param target      per cent that holds for the agency; left out where none does
     * @param missing     people more that it takes to meet the target now; left out where there is none
     * @param fallsOn     first day on which the target is no longer met; left out where there is none
     * @param mustRenew   the fewest people whose renewal prevents it; left out likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OutlookView(AgencyView agency, long valid, long endsWithin, long lapsed,
            @Nullable Integer target, @Nullable Long missing, @Nullable LocalDate fallsOn, @Nullable Long mustRenew) {}

    /**
     * Answers to one question, from 1 to 5.
     *
     * @param highPercent who answered 4 or 5
     * @param change      of the mean since before the workshop; left out where too few were asked then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnswersView(Impact.Question question, Impact.Stage stage, long people, BigDecimal mean,
            BigDecimal highPercent, @Nullable BigDecimal change) {}

    static TrainingResponse of(Training training, FiguresAsData data) {
        return new TrainingResponse(Standing.of(training.figures()),
                data.views(List.of(FigureTables.coverage(training.figures()))).getFirst(),
                training.byKind().stream().map(KindView::of).toList(),
                training.completions().months().entrySet().stream()
                        .map(month -> new MonthView(month.getKey(), month.getValue())).toList(),
                Outlook.DAYS,
                training.figures().coverage().agencies().stream().filter(row -> row.outcome().isKnown())
                        .flatMap(row -> outlook(row, training)).toList(),
                Stream.of(Impact.Question.values()).flatMap(question -> Stream.of(Impact.Stage.values())
                        .flatMap(stage -> answers(training.figures().impact(), question, stage))).toList());
    }

    private static Stream<AnswersView> answers(Impact impact, Impact.Question question, Impact.Stage stage) {
        return impact.at(question, stage)
                .map(sums -> new AnswersView(question, stage, sums.people(), sums.mean(), sums.highPercent(),
                        stage == Impact.Stage.PRE ? null : impact.change(question, stage).orElse(null)))
                .stream();
    }

    private static Stream<OutlookView> outlook(CoverageFigures.Row row, Training training) {
        Outlook outlook = training.outlook().get(row.agency().code());
        if (outlook == null) {
            return Stream.empty();
        }
        Optional<Integer> target = Optional.ofNullable(row.target());
        Optional<Outlook.Fall> fall = target.flatMap(outlook::fall);
        return Stream.of(new OutlookView(AgencyView.of(row.agency()), outlook.coverage().numerator(),
                outlook.expiring(), outlook.lapsed(), row.target(),
                target.map(outlook.coverage()::missing).orElse(null),
                fall.map(Outlook.Fall::day).orElse(null), fall.map(Outlook.Fall::people).orElse(null)));
    }
}
