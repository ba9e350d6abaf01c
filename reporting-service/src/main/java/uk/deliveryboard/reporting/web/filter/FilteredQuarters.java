package uk.deliveryboard.reporting.web.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Boards;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.filter.Filter;
import uk.deliveryboard.reporting.filter.FilterPolicy;
import uk.deliveryboard.reporting.filter.Filtered;
import uk.deliveryboard.reporting.filter.FilteredQuarter;
import uk.deliveryboard.reporting.filter.Member;
import uk.deliveryboard.reporting.filter.Source;
import uk.deliveryboard.reporting.signoff.Publishing.Published;
import uk.deliveryboard.reporting.web.BoardQuarters;
import uk.deliveryboard.reporting.web.ReportingProblem;
import uk.deliveryboard.reporting.web.api.FiguresAsData;

/** Filters are put to what readers have: of a quarter that is signed off, to the version that was kept. */
@Component
public class FilteredQuarters {

    /** @param choices agencies that can be asked for */
    public record Answer(FilteredQuarter figures, List<Member> choices) {}

    private record Kept(int version, Instant asAt, LocalDate day, Source source) {}

    private final BoardQuarters quarters;
    private final Boards boards;
    private final FiguresAsData data;

    FilteredQuarters(BoardQuarters quarters, Boards boards, FiguresAsData data) {
        this.quarters = quarters;
        this.boards = boards;
        this.data = data;
    }

    public Answer of(String board, String quarter, Filter filter, Caller caller) {
        Board found = quarters.board(board, caller);
        Quarter wanted = quarters.quarter(quarter);
        Kept kept = quarters.signedOff(board, quarter, caller).map(published -> signedOff(found, published))
                .orElseGet(() -> provisional(quarters.figures(board, quarter, caller)));
        return switch (FilterPolicy.apply(filter, kept.source())) {
            case Filtered.Shown shown -> new Answer(
                    new FilteredQuarter(found, wanted, kept.version(), kept.asAt(), kept.day(), shown),
                    kept.source().members());
            case Filtered.Refused(List<Filtered.Reason> reasons) -> throw refused(reasons);
        };
    }

    private Kept signedOff(Board board, Published published) {
        FiguresAsData.Head head = data.head(published.json());
        return new Kept(head.version(), head.asAt(), head.day(),
                new Source(members(board, head.agencies()), data.tables(published.json())));
    }

    private Kept provisional(BoardFigures figures) {
        return new Kept(0, figures.reckoning().asAt(), figures.reckoning().day(),
                new Source(members(figures.board(), figures.board().agencies()), FigureTables.of(figures)));
    }

    private List<Member> members(Board board, List<Agency> agencies) {
        Map<String, String> types = boards.types(board.code());
        return agencies.stream().map(
                agency -> new Member(agency.code(), agency.name(),
                        Optional.ofNullable(types.get(agency.code())).orElse("")))
                .toList();
    }

    private static ProblemException refused(List<Filtered.Reason> reasons) {
        boolean isolates = reasons.stream().anyMatch(reason -> reason.code().equals("isolates"));
        return new ProblemException(isolates ? ReportingProblem.FILTER_ISOLATES : ReportingProblem.FILTER_UNKNOWN,
                reasons.stream().map(reason -> reason.parameter() + ": " + reason.message() + ".")
                        .collect(Collectors.joining(" ")),
                reasons.stream().map(
                        reason -> new Problem.FieldError("?" + reason.parameter(), reason.code(), reason.message()))
                        .toList());
    }
}
