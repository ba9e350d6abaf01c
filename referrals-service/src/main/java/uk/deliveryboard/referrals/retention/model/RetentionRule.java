package uk.deliveryboard.referrals.retention.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a kind of record is kept.
 *
 * @param states            stages at which such a record ends
 * @param months            counted from the day on which it came there
 * @param childReviewMonths when the record of a child is looked at early
 * @param source            where the period comes from
 */
public record RetentionRule(String code, String recordType, List<String> states, int months,
        @Nullable Integer childReviewMonths, String source) {

    public RetentionRule {
        states = List.copyOf(states);
    }
}
