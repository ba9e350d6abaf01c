package uk.deliveryboard.launcher.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LockoutTests {

    private final MovingClock clock = new MovingClock();
    private final Lockout lockout = new Lockout(
            new Lockout.Rule(3, Duration.ofSeconds(60), Duration.ofSeconds(100)), clock);

    @Test
    void an_account_closes_at_the_limit_and_opens_after_the_wait() {
        fail(2);
        assertThat(lockout.isClosed("spoc")).isFalse();

        fail(1);
        assertThat(lockout.isClosed("spoc")).isTrue();

        clock.advance(Duration.ofSeconds(59));
        assertThat(lockout.isClosed("spoc")).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(lockout.isClosed("spoc")).isFalse();
    }

    @Test
    void each_further_round_waits_longer_up_to_the_longest() {
        fail(6);
        clock.advance(Duration.ofSeconds(99));
        assertThat(lockout.isClosed("spoc")).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(lockout.isClosed("spoc")).isFalse();
    }

    @Test
    void a_success_forgets_the_failures_and_one_account_does_not_touch_another() {
        fail(2);
        lockout.succeeded("spoc");
        fail(2);

        assertThat(lockout.isClosed("spoc")).isFalse();
        fail(1);
        assertThat(lockout.isClosed("chair")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            lockout.failed("spoc");
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-10-12T09:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
