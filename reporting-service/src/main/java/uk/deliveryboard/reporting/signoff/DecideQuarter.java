package uk.deliveryboard.reporting.signoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.signoff.model.Decision;
import uk.deliveryboard.reporting.signoff.model.QuarterDates;
import uk.deliveryboard.reporting.signoff.model.SignOff;
import uk.deliveryboard.reporting.signoff.model.SignOffRules;
import uk.deliveryboard.reporting.signoff.model.SignOffRules.Outcome;
import uk.deliveryboard.reporting.signoff.model.SignOffRules.Refusal;

/** Carries out a decision about a quarter: state, version, memory and event in one transaction. */
@Service
public class DecideQuarter {

    /** What came of it. */
    public sealed interface Result {

        record Done(Kept kept) implements Result {}

        record Refused(Refusal why) implements Result {}

        /** Somebody decided since the caller looked. */
        record Stale() implements Result {}
    }

    /**
     * What is asked.
     *
     * @param reason   why, where the decision needs it
     * @param expected row version the caller saw
     */
    public record Request(Board board, Quarter quarter, Decision decision, @Nullable String reason, long expected) {}

    private final SignOffs signOffs;
    private final FreezeFigures freeze;
    private final Announcements announcements;
    private final Clock clock;

    DecideQuarter(SignOffs signOffs, FreezeFigures freeze, Announcements announcements, Clock clock) {
        this.signOffs = signOffs;
        this.freeze = freeze;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Figures for a proposal, counted before the transaction that decides; empty where none is to be expected. */
    public Optional<Frozen> prepare(Request request, Kept kept, Caller caller) {
        return request.decision() == Decision.PROPOSE && kept.rowVersion() == request.expected()
                && outcome(kept, request, caller) instanceof Outcome.Accepted
                        ? Optional.of(freeze.freeze(request.board(), request.quarter(),
                                kept.state().signedVersions() + 1))
                        : Optional.empty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Result decide(Request request, Optional<Frozen> prepared, Caller caller) {
        Kept kept = signOffs.find(request.board().code(), request.quarter());
        if (kept.rowVersion() != request.expected()) {
            return new Result.Stale();
        }
        return switch (outcome(kept, request, caller)) {
            case Outcome.Refused(Refusal why) -> new Result.Refused(why);
            case Outcome.Accepted(SignOff next) -> carryOut(request, kept, next, prepared, caller);
        };
    }

    private Outcome outcome(Kept kept, Request request, Caller caller) {
        return SignOffRules.decide(kept.state(),
                QuarterDates.of(request.quarter()).phase(ClockConfiguration.today(clock)), request.decision(),
                caller.subject());
    }

    private Result carryOut(Request request, Kept kept, SignOff next, Optional<Frozen> prepared, Caller caller) {
        String board = request.board().code();
        Quarter quarter = request.quarter();
        Kept saved = new Kept(next, kept.rowVersion() + 1);
        if (!signOffs.save(board, quarter, saved, kept.rowVersion())) {
            return new Result.Stale();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = ClockConfiguration.today(clock);
        int version = Math.max(next.signedVersions(), kept.state().signedVersions() + 1);
        switch (request.decision()) {
            case PROPOSE -> signOffs.freeze(board, quarter, prepared.orElseThrow(), caller.subject());
            case APPROVE -> {
                signOffs.approve(board, quarter, version, caller.subject(), now);
                announcements.signedOff(board, quarter, newest(board, quarter), today);
            }
            case DECLINE -> signOffs.discard(board, quarter, version);
            case REOPEN -> {
                version = next.signedVersions();
                announcements.reopened(board, quarter, version, today);
            }
        }
        signOffs.remember(board, quarter, new Entry(version, request.decision(), caller.subject(), caller.agency(),
                Optional.ofNullable(request.reason()), now));
        return new Result.Done(saved);
    }

    private Version newest(String board, Quarter quarter) {
        return signOffs.versions(board, quarter).getLast();
    }
}
