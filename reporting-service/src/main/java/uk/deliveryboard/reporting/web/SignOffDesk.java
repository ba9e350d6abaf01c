package uk.deliveryboard.reporting.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.reporting.access.BoardAccess;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.signoff.BoardScope;
import uk.deliveryboard.reporting.signoff.DecideQuarter;
import uk.deliveryboard.reporting.signoff.DecideQuarter.Result;
import uk.deliveryboard.reporting.signoff.Frozen;
import uk.deliveryboard.reporting.signoff.Kept;
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.signoff.Publishing.Published;
import uk.deliveryboard.reporting.signoff.ReadSignOff;
import uk.deliveryboard.reporting.signoff.Version;
import uk.deliveryboard.reporting.signoff.model.Decision;
import uk.deliveryboard.reporting.signoff.model.PublishedNumbers.Difference;
import uk.deliveryboard.reporting.signoff.model.SignOff;
import uk.deliveryboard.reporting.signoff.model.SignOffRules.Refusal;

/** The one way in which API and page come to the sign-off of a quarter, with the same checks and the same answers. */
@Component
public class SignOffDesk {

    /** A board and a quarter the caller may see, and how far it has come. */
    public record Place(Board board, Quarter quarter, ReadSignOff.Standing standing) {}

    /** What is asked: a reason where the decision needs one, and none where it does not. */
    public record Asked(Decision decision, @Nullable String reason, long expected) {}

    private final BoardQuarters quarters;
    private final ReadSignOff read;
    private final DecideQuarter decide;
    private final Idempotency idempotency;

    SignOffDesk(BoardQuarters quarters, ReadSignOff read, DecideQuarter decide, Idempotency idempotency) {
        this.quarters = quarters;
        this.read = read;
        this.decide = decide;
        this.idempotency = idempotency;
    }

    public Place place(String board, String quarter, Caller caller) {
        Board found = quarters.board(board, caller);
        Quarter wanted = quarters.quarter(quarter);
        return new Place(found, wanted, read.standing(found, wanted));
    }

    /** Decides once for each key, and answers with what the supplier makes of the place afterwards. */
    public ResponseEntity<byte[]> decide(String board, String quarter, Asked asked, IdempotencyKey key, Caller caller,
            Supplier<ResponseEntity<?>> answer) {
        Board found = quarters.board(board, caller);
        Quarter wanted = quarters.quarter(quarter);
        may(asked.decision(), caller).orThrow();
        String reason = reason(asked);
        var request = new DecideQuarter.Request(found, wanted, asked.decision(), reason, asked.expected());
        Optional<Frozen> prepared = decide.prepare(request, read.standing(found, wanted).kept(), caller);
        return BoardScope.of(found.code(), () -> idempotency.once(key, asked, () -> {
            done(decide.decide(request, prepared, caller));
            return answer.get();
        }));
    }

    private static Kept done(Result result) {
        return switch (result) {
            case Result.Done(Kept kept) -> kept;
            case Result.Stale() -> throw Versions.stale();
            case Result.Refused(Refusal why) -> throw refused(why);
        };
    }

    private static ProblemException refused(Refusal why) {
        return switch (why) {
            case NOT_IN_REVIEW -> new ProblemException(ReportingProblem.QUARTER_NOT_IN_REVIEW,
                    "It can be proposed from the day on which its returns are closed.");
            case ALREADY_PROPOSED -> new ProblemException(ReportingProblem.QUARTER_ALREADY_PROPOSED,
                    "Approve or decline them first.");
            case ALREADY_SIGNED_OFF -> new ProblemException(ReportingProblem.QUARTER_ALREADY_SIGNED_OFF,
                    "Reopen it first, with a reason.");
            case NOTHING_PROPOSED -> new ProblemException(ReportingProblem.QUARTER_NOT_PROPOSED,
                    "The chair proposes them first.");
            case NOT_SIGNED_OFF -> new ProblemException(ReportingProblem.QUARTER_NOT_SIGNED_OFF,
                    "Only what was signed off is reopened.");
            case SECOND_PERSON_NEEDED -> new ProblemException(ReportingProblem.SECOND_PERSON_NEEDED,
                    "Ask another chair, member or lead of the board.");
        };
    }

    public static AccessDecision may(Decision decision, Caller caller) {
        return switch (decision) {
            case PROPOSE, REOPEN -> BoardAccess.mayProposeOrReopen(caller);
            case APPROVE, DECLINE -> BoardAccess.mayApprove(caller);
        };
    }

    private static @Nullable String reason(Asked asked) {
        String reason = asked.reason() == null ? "" : asked.reason().strip();
        boolean needed = asked.decision().needsReason();
        if (needed && (reason.length() < 10 || reason.length() > 1000)) {
            throw wrongReason("missing", "is needed, 10 to 1,000 characters");
        }
        if (!needed && !reason.isEmpty()) {
            throw wrongReason("unexpected", "is not taken with this decision");
        }
        return needed ? reason : null;
    }

    private static ProblemException wrongReason(String code, String message) {
        return new ProblemException(ReportingProblem.DECISION_REASON, "To decline and to reopen need a reason.",
                List.of(new Problem.FieldError("/reason", code, message)));
    }

    /** A version that still waits is seen by those only who may judge it. */
    public Published version(Place place, int number, Caller caller) {
        return read.published(place.board(), place.quarter(), seen(place, number, caller).number())
                .orElseThrow(SignOffDesk::unknownVersion);
    }

    private static Version seen(Place place, int number, Caller caller) {
        Version version = place.standing().versions().stream().filter(each -> each.number() == number).findFirst()
                .orElseThrow(SignOffDesk::unknownVersion);
        if (version.signedAt().isEmpty() && BoardAccess.mayApprove(caller) instanceof AccessDecision.Refused) {
            throw unknownVersion();
        }
        return version;
    }

    public byte[] file(Place place, int number, ExportFormat format, Caller caller) {
        Version version = seen(place, number, caller);
        return read.file(place.board(), place.quarter(), version.number(), format)
                .orElseThrow(() -> new ProblemException(ReportingProblem.FILE_NOT_KEPT,
                        "The version is older than files of this kind; its JSON and CSV hold the same numbers."));
    }

    /** A page below the summary of the version. */
    public byte[] page(Place place, int number, KeptPage page, Caller caller) {
        Version version = seen(place, number, caller);
        return read.page(place.board(), place.quarter(), version.number(), page)
                .orElseThrow(() -> new ProblemException(ReportingProblem.FILE_NOT_KEPT,
                        "The version is older than pages of this kind; its summary holds what was signed off."));
    }

    /** The same for programs. */
    public byte[] pageJson(Place place, int number, KeptPage page, Caller caller) {
        Version version = seen(place, number, caller);
        return read.pageJson(place.board(), place.quarter(), version.number(), page)
                .orElseThrow(() -> new ProblemException(ReportingProblem.FILE_NOT_KEPT,
                        "The version is older than data of this kind; its JSON and CSV hold what was signed off."));
    }

    /** For programs, a page below the summary of the version that stands; empty while none does, or it is older. */
    public Optional<byte[]> pageJson(Place place, KeptPage page) {
        return place.standing().kept().state() instanceof SignOff.SignedOff(int version)
                ? read.pageJson(place.board(), place.quarter(), version, page)
                : Optional.empty();
    }

    /** A page below the summary of the version that stands; empty while none does, or it is older than such pages. */
    public Optional<byte[]> page(Place place, KeptPage page) {
        return place.standing().kept().state() instanceof SignOff.SignedOff(int version)
                ? read.page(place.board(), place.quarter(), version, page)
                : Optional.empty();
    }

    /** @param against another version, or null for the figures of now */
    public List<Difference> differences(Place place, int number, @Nullable Integer against, Caller caller) {
        version(place, number, caller);
        if (against == null) {
            return read.lateEffects(place.board(), place.quarter(), number).orElseThrow(SignOffDesk::unknownVersion);
        }
        version(place, against, caller);
        return read.differences(place.board(), place.quarter(), against, number)
                .orElseThrow(SignOffDesk::unknownVersion);
    }

    private static ProblemException unknownVersion() {
        return new ProblemException(ReportingProblem.VERSION_UNKNOWN, "The sign-off of the quarter names them all.");
    }
}
