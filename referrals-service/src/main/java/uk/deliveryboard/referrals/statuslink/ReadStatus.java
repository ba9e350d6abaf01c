package uk.deliveryboard.referrals.statuslink;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.statuslink.model.PublicStatus;

/** Shows whoever holds a link how far the referral has come. The transaction sees that one referral and no other. */
@Component
public class ReadStatus {

    /** Looks through one link within an hour. */
    public static final int LOOKS_AN_HOUR = 30;

    private static final String HOLDS = "app.status_link";

    /** What became of it. */
    public sealed interface Outcome {

        /** @param linkExpiresOn last London day on which the link works */
        record Shown(String ref, PublicStatus status, LocalDate linkExpiresOn) implements Outcome {}

        /** No link, or one that works no longer: which of them is not told. */
        record Unknown() implements Outcome {}

        record TooOften(Duration pause) implements Outcome {}
    }

    private final StatusLinks links;
    private final Referrals referrals;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReadStatus(StatusLinks links, Referrals referrals, TransactionTemplate transactions, Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome read(String token) throws Exception {
        String hash = StatusTokens.hash(token);
        return RowScope.with(Map.of(HOLDS, hash), () -> Objects.requireNonNull(
                transactions.execute(status -> look(hash, clock.instant()))));
    }

    private Outcome look(String hash, Instant now) {
        StatusLinks.Look look = links.look(hash, ClockConfiguration.today(clock), now).orElse(null);
        if (look == null) {
            return new Outcome.Unknown();
        }
        if (look.looks() > LOOKS_AN_HOUR) {
            return new Outcome.TooOften(Duration.between(now, look.windowFrom().plus(Duration.ofHours(1))));
        }
        Referral referral = referrals.find(look.referral()).orElseThrow();
        return new Outcome.Shown(referral.ref().toString(), PublicStatus.of(referral.state().code().stage()),
                look.expiresOn());
    }
}
