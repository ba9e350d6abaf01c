package uk.deliveryboard.reporting.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Firmness;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.discussion.Discussion;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.web.Addresses;

/** Figures to page. */
final class QuarterPageBuilder {

    /** Financial years that the picker offers, the present one included. */
    private static final int YEARS = 3;

    private QuarterPageBuilder() {}

    static QuarterPage page(BoardFigures figures, Quarter present) {
        Board board = figures.board();
        Quarter quarter = figures.reckoning().quarter();
        return new QuarterPage(board.name() + ": " + Wording.name(quarter), board.code(),
                Breadcrumbs.of(new Crumb("Home", "/"), new Crumb(board.name(), null)), status(figures),
                picker(board, quarter, present), HeadlineCards.of(figures), Discussion.of(figures),
                sections(figures),
                figures.remarks(), downloads(Addresses.json(board, quarter)), null);
    }

    private static List<QuarterPage.Section> sections(BoardFigures figures) {
        List<QuarterPage.Section> sections = new ArrayList<>(List.of(ActionsSection.of(figures),
                CoverageSection.of(figures), ReferralsSection.of(figures)));
        if (figures.reckoning().settled()) {
            sections.add(CasesSection.of(figures));
            sections.add(TimelinessSection.of(figures));
        }
        sections.add(GovernanceSection.of(figures));
        return sections;
    }

    /** A version as it was kept, in today's surroundings. */
    static QuarterPage frozen(Board board, Quarter quarter, int version, byte[] html, Quarter present) {
        return new QuarterPage(board.name() + ": " + Wording.name(quarter), board.code(),
                Breadcrumbs.of(new Crumb("Home", "/"), new Crumb(board.name(), null)),
                new QuarterPage.Status("", "", ""), picker(board, quarter, present), List.of(), List.of(), List.of(),
                List.of(),
                downloads(Addresses.version(board, quarter, version)), new String(html, StandardCharsets.UTF_8));
    }

    /** Of the figures at this address. What may have to be waited for is a plain link, so that a page can say so. */
    private static List<QuarterPage.Download> downloads(String address) {
        List<QuarterPage.Download> downloads = new ArrayList<>();
        downloads.add(new QuarterPage.Download("Board pack (PDF)", Addresses.file(address, "pdf"), false));
        downloads.add(new QuarterPage.Download("Excel workbook (XLSX)", Addresses.file(address, "xlsx"), false));
        downloads
                .add(new QuarterPage.Download("OpenDocument spreadsheet (ODS)", Addresses.file(address, "ods"), false));
        downloads.add(new QuarterPage.Download("CSV, one row for each number", Addresses.file(address, "csv"), true));
        downloads.add(new QuarterPage.Download("JSON", address, false));
        downloads.add(new QuarterPage.Download("All of these in one ZIP file, with their hashes",
                Addresses.file(address, "zip"), false));
        return downloads;
    }

    private static QuarterPage.Status status(BoardFigures figures) {
        Firmness firmness = Firmness.of(figures);
        return new QuarterPage.Status(firmness.label(), "As at " + Wording.moment(figures.reckoning().asAt()),
                firmness.meaning());
    }

    private static QuarterPage.Picker picker(Board board, Quarter shown, Quarter present) {
        List<QuarterPage.Year> years = new ArrayList<>();
        for (int year = present.startYear(); year > present.startYear() - YEARS; year--) {
            years.add(year(year, shown, present));
        }
        if (shown.startYear() <= present.startYear() - YEARS) {
            years.add(year(shown.startYear(), shown, present));
        }
        return new QuarterPage.Picker("/boards/" + board.code() + "/quarters", years, step(board, shown.previous()),
                next(board, shown, present));
    }

    private static QuarterPage.Year year(int startYear, Quarter shown, Quarter present) {
        List<QuarterPage.Choice> choices = new ArrayList<>();
        for (int number = 4; number >= 1; number--) {
            Quarter quarter = new Quarter(startYear, number);
            if (quarter.compareTo(present) <= 0) {
                choices.add(new QuarterPage.Choice(quarter.id(), Wording.name(quarter), quarter.equals(shown)));
            }
        }
        return new QuarterPage.Year("Financial year " + startYear + " to " + (startYear + 1), choices);
    }

    private static QuarterPage.@Nullable Step next(Board board, Quarter shown, Quarter present) {
        return shown.compareTo(present) < 0 ? step(board, shown.next()) : null;
    }

    private static QuarterPage.Step step(Board board, Quarter quarter) {
        return new QuarterPage.Step(Wording.shortName(quarter), Addresses.page(board, quarter));
    }
}
