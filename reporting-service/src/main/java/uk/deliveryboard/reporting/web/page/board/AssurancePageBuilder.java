package uk.deliveryboard.reporting.web.page.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.comparison.NhsReturn;
import uk.deliveryboard.reporting.comparison.PublishedQuarter;
import uk.deliveryboard.reporting.comparison.Scorecard;
import uk.deliveryboard.reporting.comparison.ToolkitSection;
import uk.deliveryboard.reporting.comparison.Value;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.Comparisons.Nhs;
import uk.deliveryboard.reporting.web.Comparisons.Year;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Link;

/** Returns to others, filled from the published figures: nobody types a number a second time. */
final class AssurancePageBuilder {

    private static final String SHORTHANDS = "[c] = confidential, [x] = not available.";

    private AssurancePageBuilder() {}

    /** The annual assurance of a local authority, by the eight sections of the toolkit. */
    static BoardPage assurance(Year year) {
        Board board = year.board();
        List<PublishedQuarter> begun = year.scorecard().quarters().stream().filter(PublishedQuarter::begun).toList();
        Quarter last = begun.getLast().quarter();
        String years = Wording.financialYear(last);
        List<Block> blocks = Arrays.stream(ToolkitSection.values())
                .map(section -> section(section, year.scorecard(), begun.size() - 1, board, last)).toList();
        return new BoardPage(board.name() + ": annual assurance, financial year " + years,
                Breadcrumbs.of(new Crumb("Home", "/"), new Crumb(board.name(), Addresses.page(board, last)),
                        new Crumb("Annual assurance", null)),
                "The figures for the local authority's annual assurance, by the eight sections of the Prevent duty toolkit, from the newest quarter: "
                        + Wording.shortName(last) + ". The toolkit is not statutory.",
                null, blocks, null);
    }

    private static Block section(ToolkitSection section, Scorecard scorecard, int at, Board board, Quarter quarter) {
        Block block = Block.of(section.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                section.ordinal() + 1 + ". " + section.title());
        List<Scorecard.Line> lines = scorecard.lines().stream().filter(section::holds).toList();
        if (lines.isEmpty()) {
            return block.saying(
                    "No figure of this service bears on this section. Answer it from the plan and its evidence.");
        }
        return block.with(Table.of(section.title() + ", " + board.name() + ", " + Wording.shortName(quarter),
                List.of(TableCell.text("Figure"), TableCell.number("Newest quarter"), TableCell.number("Year to date"),
                        TableCell.text("Target"), TableCell.text("Definition")),
                lines.stream().map(line -> List.of(TableCell.text(line.label()),
                        TableCell.number(line.values().get(at).text()), TableCell.number(line.toDate().text()),
                        TableCell.text(line.definition().target()),
                        TableCell.link(line.definition().id(), Addresses.definition(line.definition())))).toList()))
                .noting(SHORTHANDS + " [z] = not applicable: a state on a day does not add up to a year.");
    }

    /** The quarterly return of the NHS. */
    static BoardPage nhs(Nhs shown) {
        NhsReturn nhs = shown.nhs();
        String place = shown.board().name() + ", " + Wording.shortName(shown.quarter());
        List<Block> blocks = new ArrayList<>();
        blocks.add(training(nhs, place));
        blocks.add(rows("nhs-forum", "Engagement with the partnership",
                "Meetings at which seats of NHS agencies were filled, four quarters, " + place, "Seat", nhs.forum(),
                "No seat of an NHS agency is on record for these four quarters."));
        blocks.add(Block.of("nhs-referrals", "Referrals")
                .saying("Referrals received from the sector of health: " + nhs.referrals().text() + ".")
                .noting("They are counted by sector: which organisation made one is not published. " + SHORTHANDS));
        blocks.add(Block.of("nhs-lead", "Prevent lead")
                .saying("Whether a lead is named is in the register of each agency, not among the figures of the board.")
                .linking(new Link("Figures of the quarter", Addresses.page(shown.board(), shown.quarter()))));
        return BoardPage.of(shown.board(), shown.quarter(),
                shown.board().name() + ": NHS return, " + Wording.name(shown.quarter()), "NHS return",
                "The figures for the quarterly return of NHS agencies, as they are published for the quarter. The return's window is about a week after the quarter's end: check the dates with NHS England.",
                blocks.toArray(Block[]::new));
    }

    private static Block training(NhsReturn nhs, String place) {
        Block block = Block.of("nhs-training", "Training");
        return nhs.training().isEmpty()
                ? block.saying("No NHS agency sits on this board.")
                : block.saying(nhs.headline())
                        .with(Table.of("Relevant staff with valid training, NHS agencies, " + place,
                                List.of(TableCell.text("Agency"), TableCell.number("Share"),
                                        TableCell.text("Against its own target")),
                                nhs.training().stream().map(row -> List.of(TableCell.text(row.name()),
                                        TableCell.number(text(row.value())), TableCell.text(row.words()))).toList()));
    }

    private static Block rows(String id, String heading, String caption, String first, List<NhsReturn.Row> rows,
            String none) {
        Block block = Block.of(id, heading);
        return rows.isEmpty()
                ? block.saying(none)
                : block.with(Table.of(caption, PlansPageBuilder.head(first, "Share"), rows.stream().map(
                        row -> List.of(TableCell.text(row.name()), TableCell.number(text(row.value())))).toList()));
    }

    private static String text(Value value) {
        return value.text();
    }
}
