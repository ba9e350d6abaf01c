package uk.deliveryboard.reporting.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Firmness;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.disclosure.Suppression;
import uk.deliveryboard.reporting.filter.FilteredQuarter;

/**
 * What every file says before its figures.
 *
 * @param standing how firm the figures are and of when, in a line that fits every page
 * @param taken    who took provisional figures along; empty of what is signed off
 */
public record About(String title, String standing, String meaning, Optional<String> taken) {

    /** Files leave the system and its checks: they are marked higher than the page. */
    public static final String MARKING = "OFFICIAL-SENSITIVE";

    public static About of(BoardFigures figures, @Nullable Download download) {
        Firmness firmness = Firmness.of(figures);
        return new About(PlainText.of(figures.board().name() + ": " + Wording.name(figures.reckoning().quarter())),
                firmness.label() + ", as at " + Wording.moment(figures.reckoning().asAt()),
                firmness.label() + ". " + firmness.meaning(), taken(download));
    }

    public static About of(FilteredQuarter figures, @Nullable Download download) {
        Firmness firmness = figures.firmness();
        return new About(PlainText.of(figures.title()),
                firmness.label() + ", as at " + Wording.moment(figures.asAt()),
                firmness.label() + ". " + firmness.meaning(), taken(download));
    }

    private static Optional<String> taken(@Nullable Download download) {
        return Optional.ofNullable(download).map(taken -> PlainText.of("Downloaded by " + taken.by() + ", "
                + taken.agency() + ", at " + Wording.moment(taken.at())));
    }

    /** The lines of a cover. */
    public List<String> lines(BoardFigures figures) {
        return lines(figures.reckoning().asAt());
    }

    /** The lines of a cover, with what was asked for and what could not answer it. */
    public List<String> lines(FilteredQuarter figures) {
        List<String> lines = lines(figures.asAt());
        lines.addAll(figures.echo());
        return lines;
    }

    private List<String> lines(Instant asAt) {
        List<String> lines = new ArrayList<>(List.of(MARKING, meaning,
                "Figures as at " + Wording.moment(asAt) + "."));
        taken.ifPresent(by -> lines.add(by + "."));
        lines.add("Small numbers are withheld by the rules " + Suppression.POLICY + ".");
        return lines;
    }
}
