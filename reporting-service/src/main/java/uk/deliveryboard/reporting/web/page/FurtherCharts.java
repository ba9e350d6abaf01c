package uk.deliveryboard.reporting.web.page;

import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.pack.Illustrations.Illustration;

/** Charts of the tables that the summary leaves to the pages of training, referrals and Channel. */
public final class FurtherCharts {

    private FurtherCharts() {}

    /** Nothing for a table of the summary. */
    public static Optional<Illustration> of(FigureTable table) {
        return switch (table.name()) {
            case "Impact" -> Optional.of(new Illustration("What workshops change",
                    FigureTableCharts.shares(table, "4 or 5 after", "answers of 4 or 5 after a workshop")));
            case "Ages" -> referrals("Referrals by age", table);
            case "Genders" -> referrals("Referrals by gender", table);
            case "Concerns" -> referrals("Referrals by type of concern", table);
            case "Outcomes" -> referrals("What became of referrals", table);
            case "Funnel" -> Optional.of(new Illustration("How far referrals came",
                    FigureTableCharts.funnel(table, "referrals")));
            case "Caseload" -> Optional.of(new Illustration("Cases open to the panel",
                    FigureTableCharts.parts(table, "cases open to the panel")));
            default -> Optional.empty();
        };
    }

    private static Optional<Illustration> referrals(String heading, FigureTable table) {
        return Optional.of(new Illustration(heading, FigureTableCharts.parts(table, "referrals received")));
    }
}
