package uk.deliveryboard.gateway.ratelimit;

import uk.deliveryboard.gateway.ratelimit.RateLimitProperties.Allowance;

/** Requests one caller has left; filled up evenly, never beyond the burst. */
final class TokenBucket {

    private static final double NANOS = 1_000_000_000d;

    private final Allowance allowance;
    private double tokens;
    private long filledAtNanos;

    TokenBucket(Allowance allowance, long nowNanos) {
        this.allowance = allowance;
        this.tokens = allowance.burst();
        this.filledAtNanos = nowNanos;
    }

    synchronized Standing take(long nowNanos) {
        double earned = Math.max(0, nowNanos - filledAtNanos) / NANOS * allowance.perSecond();
        tokens = Math.min(allowance.burst(), tokens + earned);
        filledAtNanos = nowNanos;
        if (tokens < 1) {
            return new Standing(false, 0, (long) Math.ceil((1 - tokens) / allowance.perSecond()));
        }
        tokens -= 1;
        return new Standing(true, (int) tokens, (long) Math.ceil((1 - Math.min(1, tokens)) / allowance.perSecond()));
    }

    /**
     * @param seconds until there is a token again
     */
    record Standing(boolean granted, int left, long seconds) {}
}
