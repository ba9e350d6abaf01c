package uk.deliveryboard.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.signoff.ReadSignOff;
import uk.deliveryboard.reporting.signoff.ReadSignOff.Standing;
import uk.deliveryboard.reporting.signoff.model.Decision;
import uk.deliveryboard.reporting.signoff.model.SignOffRules;
import uk.deliveryboard.reporting.submission.ShowReturns;
import uk.deliveryboard.reporting.submission.SubmissionMatrix;
import uk.deliveryboard.reporting.submission.model.ReturnKind;
import uk.deliveryboard.reporting.submission.model.Submission;

/** What waits for somebody, from the same rules that would let them do it. */
@Component
public class NeedsYou {

    /** Quarters that are looked back. */
    private static final int QUARTERS = 4;

    /**
     * One thing to do.
     *
     * @param status in a few words, with the day where there is one
     * @param urgent past its day
     */
    public record Task(String text, String href, String status, boolean urgent) {}

    private final BoardQuarters quarters;
    private final ShowReturns returns;
    private final ReadSignOff signOff;

    NeedsYou(BoardQuarters quarters, ShowReturns returns, ReadSignOff signOff) {
        this.quarters = quarters;
        this.returns = returns;
        this.signOff = signOff;
    }

    /** Of boards that the caller may read; oldest quarter first. */
    public List<Task> of(List<Board> boards, Caller caller) {
        List<Quarter> past = new ArrayList<>();
        for (Quarter each = quarters.present().previous(); past.size() < QUARTERS; each = each.previous()) {
            past.addFirst(each);
        }
        return boards.stream().flatMap(board -> past.stream().flatMap(
                quarter -> Stream.concat(returns(board, quarter, caller), decisions(board, quarter, caller)))).toList();
    }

    private Stream<Task> returns(Board board, Quarter quarter, Caller caller) {
        boolean sends = caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC) && board.has(caller.agency());
        boolean chases = caller.hasAny(Role.PREVENT_LEAD, Role.BOARD_CHAIR);
        if (!sends && !chases) {
            return Stream.of();
        }
        SubmissionMatrix matrix = returns.show(board, quarter);
        String address = Addresses.page(board, quarter) + "/returns";
        Stream<Task> own = !sends
                ? Stream.of()
                : matrix.rows().stream().filter(row -> row.agency().code().equals(caller.agency()))
                        .flatMap(row -> row.returns().entrySet().stream())
                        .flatMap(each -> own(each.getKey(), each.getValue(), quarter, address).stream());
        return Stream.concat(own, chases ? open(matrix, quarter, address).stream() : Stream.of());
    }

    private static Optional<Task> own(ReturnKind kind, Submission submission, Quarter quarter, String address) {
        String text = "Send your agency's " + switch (kind) {
            case PLAN -> "plan update";
            case HEADCOUNT -> "head-count";
            case TRAINING -> "training records";
            case REFERRALS -> "referrals";
        } + " for " + Wording.shortName(quarter);
        return switch (submission) {
            case Submission.Awaited(var by) ->
                Optional.of(new Task(text, address, "Due by " + Wording.day(by), false));
            case Submission.Overdue(var until) ->
                Optional.of(new Task(text, address, "Overdue, taken until " + Wording.day(until), true));
            case Submission.OnTime(var on) -> Optional.empty();
            case Submission.Late(var on) -> Optional.empty();
            case Submission.Missing() -> Optional.empty();
            case Submission.NotRequired() -> Optional.empty();
        };
    }

    private static Optional<Task> open(SubmissionMatrix matrix, Quarter quarter, String address) {
        List<Submission> open = matrix.rows().stream().flatMap(SubmissionMatrix.Row::all).filter(Submission::open)
                .toList();
        boolean overdue = open.stream().anyMatch(Submission.Overdue.class::isInstance);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Task("Ask for the returns of " + Wording.shortName(quarter), address,
                        open.size() + (overdue ? " overdue" : " not yet sent"), overdue));
    }

    /** Reopening is always possible and never waits; declining goes with approving. */
    private Stream<Task> decisions(Board board, Quarter quarter, Caller caller) {
        Standing standing = signOff.standing(board, quarter);
        return SignOffRules.possible(standing.kept().state(), standing.phase(), caller.subject()).stream()
                .filter(decision -> decision == Decision.PROPOSE || decision == Decision.APPROVE)
                .filter(decision -> SignOffDesk.may(decision, caller) instanceof AccessDecision.Allowed)
                .map(decision -> new Task(
                        (decision == Decision.PROPOSE
                                ? "Propose the figures of "
                                : "Approve or decline the figures of ")
                                + Wording.shortName(quarter),
                        Addresses.signOff(board, quarter),
                        decision == Decision.PROPOSE ? "Returns are closed" : "Waits for a second person", false));
    }
}
