package uk.deliveryboard.reporting.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.Agency;

/** What stands with every figure of the page: measure, area and time, and who is missing from it. */
final class Subtitles {

    private Subtitles() {}

    static String of(String measure, BoardFigures figures) {
        return measure + ", " + figures.board().name() + ", " + Wording.shortName(figures.reckoning().quarter())
                + ", as at " + Wording.day(figures.reckoning().day());
    }

    static @Nullable String silent(List<Agency> agencies, String what) {
        if (agencies.isEmpty()) {
            return null;
        }
        return agencies.stream().map(Agency::name).collect(Collectors.joining(", ",
                agencies.size() == 1
                        ? "1 agency has not reported " + what + ": "
                        : agencies.size() + " agencies have not reported " + what + ": ",
                "."));
    }
}
