package uk.deliveryboard.reporting.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.reporting.comparison.NhsReturn;
import uk.deliveryboard.reporting.comparison.ReadQuarters;
import uk.deliveryboard.reporting.comparison.Scorecard;
import uk.deliveryboard.reporting.dashboard.Boards;
import uk.deliveryboard.reporting.dashboard.model.Board;

/** The one way in which API and page come to quarters side by side, with the same checks. */
@Component
public class Comparisons {

    /** The four quarters of a financial year. */
    public record Year(Board board, int startYear, Scorecard scorecard) {}

    /** Two quarters, the one that is compared with first in the scorecard. */
    public record Pair(Board board, Quarter quarter, Quarter with, Scorecard scorecard) {}

    /** The return of the NHS for a quarter. */
    public record Nhs(Board board, Quarter quarter, NhsReturn nhs) {}

    private static final List<String> NHS = List.of("NHS_TRUST", "ICB");

    private final BoardQuarters quarters;
    private final Boards boards;
    private final ReadQuarters read;

    Comparisons(BoardQuarters quarters, Boards boards, ReadQuarters read) {
        this.quarters = quarters;
        this.boards = boards;
        this.read = read;
    }

    /** @param year such as {@code 2026-27}; one that has begun */
    public Year year(String board, String year, Caller caller) {
        Board found = quarters.board(board, caller);
        Quarter first = Quarter.parse(year + "-Q1").orElseThrow(() -> new ProblemException(
                ReportingProblem.QUARTER_UNKNOWN, "A financial year is written such as 2026-27."));
        quarters.quarter(first.id());
        return new Year(found, first.startYear(), read.year(found, first.startYear()));
    }

    /** The financial year that a quarter belongs to. */
    public Year yearOf(String board, String quarter, Caller caller) {
        Board found = quarters.board(board, caller);
        int startYear = quarters.quarter(quarter).startYear();
        return new Year(found, startYear, read.year(found, startYear));
    }

    /** The financial year of a quarter and those before it, newest first. */
    public List<Year> years(String board, String quarter, int count, Caller caller) {
        Board found = quarters.board(board, caller);
        int startYear = quarters.quarter(quarter).startYear();
        return IntStream.range(0, count).mapToObj(back -> startYear - back)
                .map(start -> new Year(found, start, read.year(found, start))).toList();
    }

    /** @param with another quarter, null for the one before */
    public Pair pair(String board, String quarter, @Nullable String with, Caller caller) {
        Board found = quarters.board(board, caller);
        Quarter shown = quarters.quarter(quarter);
        Quarter other = with == null ? shown.previous() : quarters.quarter(with);
        if (other.equals(shown)) {
            throw new ProblemException(PlatformProblem.INVALID_PARAMETER, "Name another quarter to compare with.",
                    List.of(new Problem.FieldError("?with", "same-quarter", "is the quarter itself")));
        }
        return new Pair(found, shown, other, read.compare(found, other, shown));
    }

    public Nhs nhs(String board, String quarter, Caller caller) {
        Board found = quarters.board(board, caller);
        Quarter wanted = quarters.quarter(quarter);
        return new Nhs(found, wanted,
                NhsReturn.of(read.of(found, wanted), boards.members(found.code(), NHS)));
    }

    public Quarter present() {
        return quarters.present();
    }
}
