package uk.deliveryboard.referrals.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.retention.model.Disposable;
import uk.deliveryboard.referrals.retention.model.Disposal;
import uk.deliveryboard.referrals.retention.model.RetentionRule;
import uk.deliveryboard.referrals.retention.model.Standing;

/** Finds the records on which somebody has to decide. */
@Component
public class ListCandidates {

    private static final int BATCH = 500;

    /** A record whose period has ended, or that of a child to be looked at early. */
    public record Candidate(Disposable record, Standing standing, @Nullable Disposal open) {}

    private final RetentionRecords records;
    private final AccessLog log;
    private final Clock clock;

    ListCandidates(RetentionRecords records, AccessLog log, Clock clock) {
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RetentionRule> rules() {
        return records.rules();
    }

    /** By id, after the given one; one more than the limit where there are more. */
    @Transactional
    public List<Candidate> after(@Nullable UUID after, int limit, Caller caller) {
        LocalDate today = ClockConfiguration.today(clock);
        List<RetentionRule> rules = records.rules();
        List<String> states = rules.stream().flatMap(rule -> rule.states().stream()).toList();
        List<Candidate> found = new ArrayList<>();
        UUID from = after;
        List<Disposable> batch;
        do {
            batch = records.ended(states, from, BATCH);
            for (Disposable record : batch) {
                Standing standing = Standing.of(record, rules, today);
                if (found.size() <= limit && isCandidate(standing)) {
                    found.add(new Candidate(record, standing, records.open(record.referral()).orElse(null)));
                }
            }
            from = batch.isEmpty() ? from : batch.getLast().referral();
        } while (batch.size() == BATCH && found.size() <= limit);
        List<Candidate> shown = found.subList(0, Math.min(limit, found.size()));
        log.record(caller, new Access(Action.SEARCH, "RETENTION",
                shown.stream().map(each -> each.record().referral()).toList(),
                shown.stream().map(each -> each.record().board()).distinct().sorted().toList(), null, List.of(), null,
                shown.size(), List.of()));
        return found;
    }

    private static boolean isCandidate(Standing standing) {
        return switch (standing) {
            case Standing.Due due -> true;
            case Standing.Held held -> true;
            case Standing.EarlyReview early -> true;
            case Standing.NoRule none -> false;
            case Standing.Disposed gone -> false;
            case Standing.Kept kept -> false;
        };
    }
}
