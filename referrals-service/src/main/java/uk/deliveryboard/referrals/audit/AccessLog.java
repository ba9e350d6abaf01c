package uk.deliveryboard.referrals.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.audit.model.AccessEntry;
import uk.deliveryboard.referrals.audit.model.Flag;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.directory.model.Agency;

/** Records who does what, in the transaction in which they do it: what cannot be recorded is not done. */
@Component
public class AccessLog {

    private final AccessEntries entries;
    private final Agencies agencies;
    private final Clock clock;

    AccessLog(AccessEntries entries, Agencies agencies, Clock clock) {
        this.entries = entries;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Caller caller, Access access) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entries.add(new AccessEntry(UuidCreator.getTimeOrderedEpoch(), at, caller.subject(), caller.agency(),
                caller.roles().stream().map(Enum::name).sorted().toList(), access.action(), access.resource(),
                access.referrals(), boards(caller, access), access.purpose(), access.reasons(), access.recipient(),
                access.resultCount(), MDC.get("correlationId"), flags(at, access)));
    }

    private List<String> boards(Caller caller, Access access) {
        return access.boards().isEmpty()
                ? agencies.find(caller.agency()).map(Agency::boards).orElse(List.of())
                : access.boards();
    }

    private static List<String> flags(Instant at, Access access) {
        return Stream.concat(access.flags().stream(), Flag.outOfHours(at) ? Stream.of(Flag.OUT_OF_HOURS) : Stream.of())
                .map(Enum::name).sorted().toList();
    }
}
