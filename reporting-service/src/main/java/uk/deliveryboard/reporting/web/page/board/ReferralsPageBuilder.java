package uk.deliveryboard.reporting.web.page.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.web.page.FigureTableCharts;
import uk.deliveryboard.reporting.web.page.FigureTablePage;
import uk.deliveryboard.reporting.web.page.FurtherCharts;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Link;
import uk.deliveryboard.reporting.web.page.board.QuarterTables.Shown;

/** Where referrals come from, what for, and what becomes of them: of a whole board, and of nobody. */
final class ReferralsPageBuilder {

    private static final String NEUTRAL = "More referrals are neither better nor worse: there is no target. Sectors stand in a fixed order, never by number.";
    private static final String LISTS = "The list of concerns is that of 2025. What was recorded by an older list counts where it means the same, else as other.";
    private static final String BY_LAST_DAY = "Counted by the last day of the quarter, so that a quarter reads alike whenever it is looked at. Referrals received late in it have had less time.";
    private static final String CLOCKS = "The two clocks are never added up. Time for which a referral waited for somebody else is in neither.";

    private ReferralsPageBuilder() {}

    static BoardPage page(Shown shown) {
        return BoardPage.of(shown.board(), shown.quarter(),
                shown.board().name() + ": referrals, " + Wording.name(shown.quarter()), "Referrals", shown.firmness(),
                shown.untold().map(why -> soFar(shown)).orElseGet(() -> blocks(shown)).toArray(Block[]::new));
    }

    /** While the quarter may still grow. The quarter before has its say already. */
    private static List<Block> soFar(Shown shown) {
        return shown.table("Referrals").map(table -> Block.of("referrals-section", "How many so far?")
                .saying(table.headline()).with(FigureTablePage.of(table))
                .noting("More referrals are neither better nor worse: there is no target.")
                .linking(before(shown, "referrals"))).stream().toList();
    }

    static Link before(Shown shown, String page) {
        return new Link(Wording.name(shown.quarter().previous()),
                "/boards/" + shown.board().code() + "/quarters/" + shown.quarter().previous().id() + "/" + page);
    }

    private static List<Block> blocks(Shown shown) {
        List<Block> blocks = new ArrayList<>();
        shown.table("Referrals")
                .map(table -> Block.of("referrals-section", "Who refers?")
                        .with(FigureTableCharts.parts(table, "referrals received")
                                .withTable(FigureTablePage.of(table)))
                        .noting(NEUTRAL))
                .ifPresent(blocks::add);
        block(shown, "Concerns", "What is the concern?").map(block -> block.noting(LISTS)).ifPresent(blocks::add);
        block(shown, "Ages", "How old are the individuals?").ifPresent(blocks::add);
        block(shown, "Genders", "Of which gender are they?").ifPresent(blocks::add);
        block(shown, "Funnel", "How far do referrals come?").map(block -> block.noting(BY_LAST_DAY))
                .ifPresent(blocks::add);
        block(shown, "Outcomes", "What became of them?").ifPresent(blocks::add);
        shown.table("Timeliness").ifPresent(times -> {
            blocks.add(clock(times, "Police", "police-clock", "How long do the police take?"));
            blocks.add(clock(times, "Local authority", "authority-clock", "How long does the local authority take?")
                    .noting(CLOCKS));
        });
        shown.table("Cases").map(table -> ChannelPageBuilder.only(table, "Updates for referrers",
                title -> title.startsWith("Referrers"))).filter(table -> !table.rows().isEmpty())
                .map(table -> Block.of("referrers", "Do referrers hear how it stands?").with(FigureTablePage.of(table))
                        .noting("Of those who asked to stay informed; an acknowledgement of receipt is no answer."))
                .ifPresent(blocks::add);
        if (shown.table("Funnel").isEmpty()) {
            blocks.add(Block.of("before", "What is missing")
                    .saying("This quarter was signed off before its referrals were told apart further."));
        }
        return blocks;
    }

    static Optional<Block> block(Shown shown, String name, String question) {
        return shown.table(name)
                .flatMap(table -> FurtherCharts.of(table)
                        .map(chart -> Block.of(name.toLowerCase(Locale.ROOT) + "-section", question)
                                .with(chart.figure().withTable(FigureTablePage.of(table)))));
    }

    /** The stages of one of the two. */
    private static Block clock(FigureTable times, String clock, String id, String question) {
        FigureTable own = new FigureTable(times.name(), times.headline(), clock + ": " + times.caption(),
                times.columns(),
                times.rows().stream().filter(row -> row.get(1).equals(new FigureCell.Text(clock))).toList(),
                times.silent(), times.definitions());
        return Block.of(id, question).with(FigureTablePage.of(own));
    }
}
