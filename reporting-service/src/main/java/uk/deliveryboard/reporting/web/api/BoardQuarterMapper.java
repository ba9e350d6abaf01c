package uk.deliveryboard.reporting.web.api;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.CaseFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Measure;
import uk.deliveryboard.reporting.dashboard.Headlines;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.ReferralFigures;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.HeadCount;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;
import uk.deliveryboard.reporting.dashboard.model.Remark;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.ActionsView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.AgenciesMeetingView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.AgencyActionsView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.AgencyCoverageView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.AgencyView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.BoardView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.CaseMeasureView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.CountView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.CoverageView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.FourQuartersView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.HeadCountView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.Links;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.MeasureView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.PartView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.PartnershipView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.QuarterView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.ReferralsView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.RemarkView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.SectorView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.StatusView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.TimeView;

/** Figures to JSON. */
final class BoardQuarterMapper {

    private BoardQuarterMapper() {}

    static BoardQuarterResponse response(BoardFigures figures) {
        var board = figures.board();
        var reckoning = figures.reckoning();
        var quarter = reckoning.quarter();
        return new BoardQuarterResponse(new BoardView(board.code(), board.name(), board.agencies().size()),
                new QuarterView(quarter.id(), Wording.name(quarter), quarter.firstDay(), quarter.lastDay()),
                figures.status(), figures.provisional() ? null : figures.version(), reckoning.asAt(), reckoning.day(),
                actions(figures.actions()),
                coverage(figures.coverage()), referrals(figures.referrals(), reckoning),
                figures.cases().measures().stream().map(BoardQuarterMapper::measure).toList(),
                figures.cases().times().stream().map(BoardQuarterMapper::time).toList(),
                figures.governance().measures().stream().map(BoardQuarterMapper::measure).toList(),
                figures.remarks().stream().map(BoardQuarterMapper::remark).toList(),
                FigureTables.of(figures).stream().map(TableViews::view).toList(), links(figures));
    }

    private static RemarkView remark(Remark remark) {
        return new RemarkView(remark.section().code(),
                new AgencyView(remark.agency().code(), remark.agency().name()), remark.by(),
                remark.kpi().orElse(null), remark.words().happened(), remark.words().why(), remark.words().next(),
                remark.writtenAt());
    }

    /** A version points to itself, for ever. */
    private static Links links(BoardFigures figures) {
        var board = figures.board();
        var quarter = figures.reckoning().quarter();
        return figures.provisional()
                ? new Links(Addresses.page(board, quarter), Addresses.csv(board, quarter), Addresses.DEFINITIONS)
                : new Links(Addresses.versionPage(board, quarter, figures.version()),
                        Addresses.versionCsv(board, quarter, figures.version()), Addresses.DEFINITIONS);
    }

    private static ActionsView actions(ActionFigures figures) {
        ActionCounts total = figures.total();
        return new ActionsView(KpiDefinition.K5.id(), Headlines.of(figures), statuses(total), total.rated(),
                total.notDue(), total.overdue(), total.completedLate(),
                figures.agencies().stream()
                        .map(row -> new AgencyActionsView(agency(row.agency()), row.reported(), statuses(row.counts()),
                                row.counts().rated(), row.counts().notDue(), row.counts().overdue(),
                                row.counts().completedLate()))
                        .toList(),
                agencies(figures.notReporting()));
    }

    private static List<StatusView> statuses(ActionCounts counts) {
        return Arrays.stream(ActionStatus.values()).map(
                status -> new StatusView(status.name(), status.label(), counts.in(status), counts.rated())).toList();
    }

    private static CoverageView coverage(CoverageFigures figures) {
        Coverage partnership = figures.partnership();
        return new CoverageView(KpiDefinition.K1.id(), Headlines.of(figures), target(figures),
                new PartnershipView(KpiDefinition.K1B.id(), partnership.numerator(), partnership.denominator(),
                        partnership.percent().orElse(null),
                        new AgenciesMeetingView(figures.meeting(), figures.reporting())),
                figures.agencies().stream()
                        .map(row -> new AgencyCoverageView(agency(row.agency()), row.coverage().numerator(),
                                row.coverage().denominator(), row.coverage().percent().orElse(null),
                                row.outcome().name(), stated(row), row.target()))
                        .toList(),
                agencies(figures.notReporting()));
    }

    private static @Nullable Integer target(CoverageFigures figures) {
        return figures.commonTarget().isPresent() ? figures.commonTarget().getAsInt() : null;
    }

    private static @Nullable HeadCountView stated(CoverageFigures.Row row) {
        return row.headCount().map(count -> stated(count, row.target())).orElse(null);
    }

    private static HeadCountView stated(HeadCount count, @Nullable Integer target) {
        return new HeadCountView(count.inScope(), count.trained(),
                count.coverage().flatMap(Coverage::percent).orElse(null),
                target == null
                        ? null
                        : count.coverage().map(share -> share.meets(target)).orElse(null),
                count.source().name(), count.countedOn());
    }

    private static ReferralsView referrals(ReferralFigures figures, Reckoning reckoning) {
        return new ReferralsView(KpiDefinition.K7.id(), Headlines.of(figures, reckoning),
                count(figures.received().total()), sectors(figures.received()), figures.fourQuarters()
                        .map(table -> new FourQuartersView(count(table.total()), sectors(table))).orElse(null));
    }

    private static List<SectorView> sectors(PublishedTable<Sector> table) {
        return table.cells().entrySet().stream().map(
                cell -> new SectorView(cell.getKey().name(), cell.getKey().label(), count(cell.getValue()))).toList();
    }

    private static CountView count(PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long value) -> new CountView(value, null, null);
            case PublishedCount.Suppressed() -> new CountView(null, true, PublishedCount.SYMBOL);
        };
    }

    private static CaseMeasureView measure(CaseFigures.Measure measure) {
        return new CaseMeasureView(measure.definition().id(), measure.title(), count(measure.numerator()),
                count(measure.denominator()), measure.percent().orElse(null), measure.definition().target());
    }

    private static TimeView time(CaseFigures.Time time) {
        var days = time.days();
        return new TimeView(KpiDefinition.K24.id(), time.stage().name(), time.stage().label(), time.stage().clock(),
                days.map(CaseFigures.WorkingDays::median).orElse(null),
                days.map(CaseFigures.WorkingDays::longest).orElse(null), days.isEmpty());
    }

    private static MeasureView measure(Measure measure) {
        return new MeasureView(measure.definition().id(), measure.title(), measure.share().numerator(),
                measure.share().denominator(), measure.share().percent().orElse(null), measure.definition().target(),
                measure.parts().stream().map(part -> new PartView(part.code(), part.name(),
                        part.share().numerator(), part.share().denominator())).toList(),
                agencies(measure.notReporting()));
    }

    private static List<AgencyView> agencies(List<Agency> agencies) {
        return agencies.stream().map(BoardQuarterMapper::agency).toList();
    }

    private static AgencyView agency(Agency agency) {
        return new AgencyView(agency.code(), agency.name());
    }
}
