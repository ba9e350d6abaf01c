package uk.deliveryboard.reporting.commentary;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.commentary.Commentary.Place;
import uk.deliveryboard.reporting.commentary.Commentary.State;
import uk.deliveryboard.reporting.dashboard.model.Remark.Words;
import uk.deliveryboard.reporting.signoff.BoardScope;
import uk.deliveryboard.reporting.signoff.SignOffs;
import uk.deliveryboard.reporting.signoff.model.SignOff;

/** Writes, changes or withdraws a remark while the figures of its quarter are provisional. */
@Service
public class WriteCommentary {

    /** What came of it. */
    public sealed interface Result {

        /** @param version that it has now */
        record Done(long version) implements Result {}

        /** Somebody wrote since the caller looked. */
        record Stale() implements Result {}

        /** The figures are frozen, and what is said about them with them. */
        record Closed() implements Result {}
    }

    private final Commentary commentary;
    private final SignOffs signOffs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WriteCommentary(Commentary commentary, SignOffs signOffs, Clock clock, PlatformTransactionManager transactions) {
        this.commentary = commentary;
        this.signOffs = signOffs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param words    empty to withdraw it
     * @param expected version the caller saw
     */
    public Result write(Place place, Optional<Words> words, Optional<String> kpi, String actor, long expected) {
        return inScope(place, () -> {
            if (!isOpen(place.board(), place.quarter())) {
                return new Result.Closed();
            }
            var state = new State(words, kpi, actor, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            return commentary.version(place) == expected && commentary.add(place, expected + 1, state)
                    ? new Result.Done(expected + 1)
                    : new Result.Stale();
        });
    }

    public long version(Place place) {
        return inScope(place, () -> commentary.version(place));
    }

    private boolean isOpen(String board, Quarter quarter) {
        return isOpen(signOffs.find(board, quarter).state());
    }

    public static boolean isOpen(SignOff state) {
        return switch (state) {
            case SignOff.Unsigned() -> true;
            case SignOff.Reopened(int version) -> true;
            case SignOff.Proposed(int version, String by) -> false;
            case SignOff.SignedOff(int version) -> false;
        };
    }

    private <T> T inScope(Place place, Supplier<T> work) {
        return BoardScope.of(place.board(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
