package uk.deliveryboard.reporting.breakglass;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFacts;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;
import uk.deliveryboard.reporting.dashboard.model.Sector;

/** Opens a view, and shows counts as they are to whoever opened it while it lasts. */
@Service
public class SeeUnsuppressed {

    /** How long a view lasts. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    /** @param expired whether it was the caller's, but is over */
    public record Seen(boolean expired, Map<Sector, Long> received) {}

    private static final Logger LOG = LoggerFactory.getLogger(SeeUnsuppressed.class);

    private final Views views;
    private final BoardFacts facts;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SeeUnsuppressed(Views views, BoardFacts facts, Clock clock, TransactionTemplate transactions) {
        this.views = views;
        this.facts = facts;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Logs first: without its entry there is no view. */
    @Transactional(propagation = Propagation.MANDATORY)
    public View open(Board board, Quarter quarter, String reason, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        View view = new View(UuidCreator.getTimeOrderedEpoch(), board.code(), quarter.id(), caller.subject(),
                caller.agency(), reason, now, now.plus(LASTS));
        views.add(view);
        LOG.warn("unsuppressed view {} opened for quarter {}", view.id(), quarter.id());
        return view;
    }

    /** Counts as they are, by sector; empty where the view is not the caller's. Runs in the row scope of the board. */
    public Optional<Seen> see(Board board, Quarter quarter, UUID id, Caller caller) {
        return Objects.requireNonNull(transactions.execute(status -> views.find(board.code(), quarter, id)
                .filter(view -> view.viewer().equals(caller.subject())).map(view -> seen(board, quarter, view))));
    }

    private Seen seen(Board board, Quarter quarter, View view) {
        Instant now = clock.instant();
        return now.isBefore(view.expiresAt())
                ? new Seen(false, facts.unsuppressedReferrals(board, quarter, Reckoning.of(quarter, now).day()))
                : new Seen(true, Map.of());
    }

    public List<View> newest(Board board, Quarter quarter, int limit) {
        return Objects.requireNonNull(
                transactions.execute(status -> views.newest(board.code(), quarter, limit)));
    }
}
