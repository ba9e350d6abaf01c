package uk.deliveryboard.reporting.web.page.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.platform.webui.component.SummaryList;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.web.Addresses;

/**
 * A page of a board.
 *
 * @param lead    what the page is and how firm it is
 * @param choices a form that leads to the same page of something else
 * @param blocks  in the order in which they are read
 * @param frozen  what was signed off, as HTML, before the blocks; null where the page is of now
 */
public record BoardPage(String title, Breadcrumbs breadcrumbs, String lead, @Nullable Choices choices,
        List<Block> blocks, @Nullable String frozen) {

    public BoardPage {
        blocks = List.copyOf(blocks);
    }

    /** A page below the summary of a quarter. */
    static BoardPage of(Board board, Quarter quarter, String title, String crumb, String lead, Block... blocks) {
        return new BoardPage(title, Breadcrumbs.of(new Crumb("Home", "/"),
                new Crumb(board.name(), Addresses.page(board, quarter)), new Crumb(crumb, null)), lead, null,
                List.of(blocks), null);
    }

    /** The page with another sentence before its lead. */
    BoardPage after(String sentence) {
        return new BoardPage(title, breadcrumbs, sentence + " " + lead, choices, blocks, frozen);
    }

    BoardPage saying(Block... today) {
        return new BoardPage(title, breadcrumbs, lead, choices, List.of(today), frozen);
    }

    BoardPage keeping(String html) {
        return new BoardPage(title, breadcrumbs, lead, choices, blocks, html);
    }

    BoardPage choosing(Choices form) {
        return new BoardPage(title, breadcrumbs, lead, form, blocks, frozen);
    }

    /**
     * A form with one list to choose from.
     *
     * @param action address it goes to
     * @param name   of the parameter
     */
    public record Choices(String action, String name, String label, String button, List<Choice> choices) {}

    public record Choice(String value, String label, boolean selected) {}

    public record Link(String text, String href) {}

    /**
     * One question of the board.
     *
     * @param heading for the outline of the page
     * @param figure  null where there is nothing to draw
     * @param text    below figure and table
     */
    public record Block(String id, String heading, List<String> before, @Nullable ChartFigure figure,
            @Nullable SummaryList facts, @Nullable Table table, List<String> text, List<Link> links) {

        static Block of(String id, String heading) {
            return new Block(id, heading, List.of(), null, null, null, List.of(), List.of());
        }

        Block saying(String... sentences) {
            return new Block(id, heading, List.of(sentences), figure, facts, table, text, links);
        }

        Block with(ChartFigure chart) {
            return new Block(id, heading, before, chart, facts, table, text, links);
        }

        Block with(SummaryList list) {
            return new Block(id, heading, before, figure, list, table, text, links);
        }

        Block with(Table rows) {
            return new Block(id, heading, before, figure, facts, rows, text, links);
        }

        Block noting(String... notes) {
            return new Block(id, heading, before, figure, facts, table, List.of(notes), links);
        }

        Block linking(Link... ways) {
            return new Block(id, heading, before, figure, facts, table, text, List.of(ways));
        }
    }
}
