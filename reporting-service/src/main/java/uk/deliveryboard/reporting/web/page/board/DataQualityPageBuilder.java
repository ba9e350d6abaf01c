package uk.deliveryboard.reporting.web.page.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.deliveryboard.platform.projection.ProjectionDesk;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.submission.SubmissionMatrix;
import uk.deliveryboard.reporting.submission.model.ReturnKind;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.Returns.Late;
import uk.deliveryboard.reporting.web.Returns.Quality;
import uk.deliveryboard.reporting.web.Returns.Shown;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Link;

/** How far the figures can be relied on. */
final class DataQualityPageBuilder {

    private static final Map<String, String> SOURCES = Map.ofEntries(Map.entry("board-directory", "Agencies"),
            Map.entry("board-plans", "Plan actions"), Map.entry("board-plan-standing", "Plans in force"),
            Map.entry("board-record", "Record of the board"), Map.entry("board-training", "Staff and training"),
            Map.entry("board-head-counts", "Head-counts"), Map.entry("board-targets", "Targets"),
            Map.entry("board-evaluation", "Evaluation of workshops"),
            Map.entry("board-referrals", "Referrals"), Map.entry("board-cases", "Work of the panel"),
            Map.entry("board-returns", "Returns"), Map.entry("board-timeliness", "Time in each stage"),
            Map.entry("board-referrer-loop", "Updates for referrers"),
            Map.entry("board-registers", "Registers of agencies"),
            Map.entry("board-pathway", "Way of referrals through the pathway"),
            Map.entry("board-training-delivery", "Workshops and trainers"),
            Map.entry("board-offices", "Offices of agencies"));

    private DataQualityPageBuilder() {}

    static BoardPage page(Quality quality, LocalDate today) {
        return page(quality, sources(quality.projections()), agencies(quality.shown(), today),
                headCounts(quality.shown()), late(quality.shown(), quality.late()));
    }

    /** What of it is kept at sign-off: what comes later is not known then. */
    static BoardPage kept(Quality quality, LocalDate today) {
        return page(quality, sources(quality.projections()), agencies(quality.shown(), today),
                headCounts(quality.shown()));
    }

    private static BoardPage page(Quality quality, Block... blocks) {
        Shown shown = quality.shown();
        long parked = quality.projections().stream().mapToLong(ProjectionDesk.Status::parked).sum();
        return BoardPage.of(shown.board(), shown.quarter(),
                shown.board().name() + ": data quality, " + Wording.name(shown.quarter()), "Data quality",
                parked == 0
                        ? "Everything that was sent has been counted."
                        : PlansPageBuilder.number(parked) + (parked == 1
                                ? " message that was sent could"
                                : " messages that were sent could")
                                + " not be counted yet, and waits for a system administrator.",
                blocks);
    }

    private static Block sources(List<ProjectionDesk.Status> projections) {
        return Block.of("sources", "How fresh each source is")
                .with(Table.of("Sources of the figures, all boards together",
                        List.of(TableCell.text("Source"), TableCell.text("Newest event"),
                                TableCell.number("Not yet counted"), TableCell.number("Seconds behind"),
                                TableCell.number("Could not be counted")),
                        projections.stream().map(DataQualityPageBuilder::row).toList()))
                .noting("The newest event is the time at which something happened, not at which it was read.",
                        "[x] = not available: the log could not be asked at the moment, or nothing has come yet.");
    }

    private static List<TableCell> row(ProjectionDesk.Status status) {
        var lag = status.lag();
        var newest = status.lastEventTime();
        return List.of(TableCell.text(SOURCES.getOrDefault(status.name(), status.name())),
                TableCell.text(newest == null ? "[x]" : Wording.moment(newest)),
                TableCell.number(lag == null ? "[x]" : PlansPageBuilder.number(lag.events())),
                TableCell.number(lag == null ? "[x]" : PlansPageBuilder.number(Math.round(lag.seconds()))),
                TableCell.number(PlansPageBuilder.number(status.parked())));
    }

    private static Block agencies(Shown shown, LocalDate today) {
        List<ReturnKind> kinds = List.of(ReturnKind.PLAN, ReturnKind.HEADCOUNT, ReturnKind.TRAINING);
        return Block.of("agencies", "When each agency last sent anything")
                .with(Table.of("Last report of each agency, " + shown.board().name() + ", as at " + Wording.day(today),
                        Stream.concat(Stream.of(TableCell.text("Agency")),
                                kinds.stream().map(kind -> TableCell.text(kind.label()))).toList(),
                        shown.matrix().rows().stream().map(row -> row(row, kinds)).toList()));
    }

    private static List<TableCell> row(SubmissionMatrix.Row row, List<ReturnKind> kinds) {
        return Stream.concat(Stream.of(TableCell.text(row.agency().name())),
                kinds.stream().map(kind -> TableCell.text(Optional.ofNullable(row.last().get(kind)).map(Wording::day)
                        .orElse("Never"))))
                .toList();
    }

    /** Which shares rest on a list of staff and which on a number that nobody can check. */
    private static Block headCounts(Shown shown) {
        Block block = Block.of("head-counts", "Agencies that state head-counts");
        List<CoverageFigures.Row> stated = shown.matrix().stated();
        if (stated.isEmpty()) {
            return block.saying("Every share of staff trained is counted person by person.");
        }
        return block.saying(stated.size() == 1
                ? "1 agency has no list of staff and says of itself how many are trained."
                : PlansPageBuilder.number(stated.size())
                        + " agencies have no list of staff and say of themselves how many are trained.")
                .with(Table.of("Head-counts that agencies state, " + shown.board().name() + ", "
                        + Wording.shortName(shown.quarter()),
                        List.of(TableCell.text("Agency"), TableCell.text("What it says"),
                                TableCell.text("Counted from"), TableCell.text("Counted on")),
                        stated.stream().flatMap(row -> row.headCount().stream().map(count -> List.of(
                                TableCell.text(row.agency().name()), TableCell.text(count.words(row.target())),
                                TableCell.text(count.source().label()),
                                TableCell.text(Wording.day(count.countedOn()))))).toList()))
                .noting("A head-count is in none of the totals. It ends to count as soon as the agency sends a list of staff.");
    }

    static Block late(Shown shown, Optional<Late> late) {
        Block block = Block.of("late", "Facts that came after sign-off");
        if (late.isEmpty()) {
            return block.saying("The quarter is not signed off: what arrives still changes its figures.");
        }
        int version = late.get().version();
        int changed = late.get().differences().size();
        return (changed == 0
                ? block.saying("Nothing that came since would change version " + version + ".")
                : block.saying("What came since would change " + changed + (changed == 1 ? " number" : " numbers")
                        + " of version " + version + ". The version itself never changes."))
                .linking(new Link("The sign-off lists them, number by number", Addresses.signOff(shown.board(),
                        shown.quarter())));
    }
}
