package uk.deliveryboard.gateway.ratelimit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What each kind of caller may ask for.
 *
 * @param mostTracked callers remembered at a time, of each kind; the least recently seen is forgotten first
 * @param forgetAfter silence after which a caller is forgotten
 */
@ConfigurationProperties("deliveryboard.gateway.rate-limit")
public record RateLimitProperties(boolean enabled, Allowance principal, Allowance agency, Allowance address,
        long mostTracked, Duration forgetAfter) {

    /**
     * @param perSecond requests a second, sustained
     * @param burst     requests at once after a pause
     */
    public record Allowance(int perSecond, int burst) {

        public Allowance {
            if (perSecond < 1 || burst < 1) {
                throw new IllegalArgumentException("An allowance is at least one request");
            }
        }

        long windowSeconds() {
            return Math.max(1, burst / perSecond);
        }
    }
}
