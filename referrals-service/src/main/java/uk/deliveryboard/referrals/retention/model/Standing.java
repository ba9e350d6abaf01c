package uk.deliveryboard.referrals.retention.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a record stands under the rules of retention on a day. */
public sealed interface Standing {

    /** No rule names its stage: it is not for disposal. */
    record NoRule() implements Standing {}

    record Disposed() implements Standing {}

    /** The period runs. */
    record Kept(RetentionRule rule, LocalDate dueOn) implements Standing {}

    /** The period runs, and as the record of a child it is to be looked at now. */
    record EarlyReview(RetentionRule rule, LocalDate dueOn) implements Standing {}

    /** The period has ended, and a hold forbids disposal. */
    record Held(RetentionRule rule, LocalDate dueOn) implements Standing {}

    /** The period has ended: somebody decides. */
    record Due(RetentionRule rule, LocalDate dueOn) implements Standing {}

    /** A period ends on the day of the month on which it began, or on the last day of a shorter month. */
    static Standing of(Disposable record, List<RetentionRule> rules, LocalDate today) {
        RetentionRule rule = rules.stream().filter(each -> each.states().contains(record.state())).findFirst()
                .orElse(null);
        if (rule == null) {
            return new NoRule();
        }
        if (record.disposed()) {
            return new Disposed();
        }
        LocalDate dueOn = later(record.endedOn().plusMonths(rule.months()), record.retainUntil());
        if (today.isBefore(dueOn)) {
            Integer early = rule.childReviewMonths();
            boolean lookNow = record.child() && early != null && record.retainUntil() == null
                    && !today.isBefore(record.endedOn().plusMonths(early));
            return lookNow ? new EarlyReview(rule, dueOn) : new Kept(rule, dueOn);
        }
        return record.held() ? new Held(rule, dueOn) : new Due(rule, dueOn);
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}
