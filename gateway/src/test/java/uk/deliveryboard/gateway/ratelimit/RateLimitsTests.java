package uk.deliveryboard.gateway.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import uk.deliveryboard.gateway.problem.Refusal;
import uk.deliveryboard.gateway.ratelimit.RateLimitProperties.Allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RateLimitsTests {

    private final AtomicLong nanos = new AtomicLong(1);
    private final RateLimits limits = limits(true);

    private RateLimits limits(boolean enabled) {
        return new RateLimits(new RateLimitProperties(enabled, new Allowance(2, 4), new Allowance(3, 6),
                new Allowance(1, 2), 100, Duration.ofMinutes(10)), nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void spend(String principal, int requests) {
        for (int i = 0; i < requests; i++) {
            limits.chargeCaller(principal, null);
        }
    }

    @Test
    void a_burst_is_granted_and_the_request_after_it_refused() {
        spend("a", 4);

        assertThatThrownBy(() -> spend("a", 1)).isInstanceOf(Refusal.class).hasMessageContaining("principal");
    }

    @Test
    void an_allowance_fills_up_evenly_and_never_beyond_the_burst() {
        spend("a", 4);
        pass(Duration.ofMillis(500));
        spend("a", 1);
        assertThatThrownBy(() -> spend("a", 1)).isInstanceOf(Refusal.class);

        pass(Duration.ofHours(1));
        spend("a", 4);
        assertThatThrownBy(() -> spend("a", 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void one_callers_haste_is_not_anothers() {
        spend("a", 4);
        spend("b", 4);
    }

    @Test
    void an_agency_shares_one_allowance_among_its_people() {
        for (int person = 0; person < 6; person++) {
            limits.chargeCaller("person " + person, "northmere-police");
        }

        assertThatThrownBy(() -> limits.chargeCaller("one more", "northmere-police")).isInstanceOf(Refusal.class)
                .hasMessageContaining("agency");
        limits.chargeCaller("somebody else", "northmere-county");
    }

    @Test
    void a_whole_ipv6_network_counts_as_one_address_and_each_ipv4_address_for_itself() {
        limits.chargeAddress(from("2001:db8:1:2::1"));
        limits.chargeAddress(from("2001:db8:1:2:ffff::7"));
        assertThatThrownBy(() -> limits.chargeAddress(from("2001:db8:1:2:3:4:5:6"))).isInstanceOf(Refusal.class);
        limits.chargeAddress(from("2001:db8:1:3::1"));
        limits.chargeAddress(from("192.0.2.1"));
        limits.chargeAddress(from("192.0.2.2"));
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void a_refusal_says_when_to_come_back_and_coming_back_then_helps() {
        spend("a", 4);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> spend("a", 1));
        assertThat(refusal.kind().status()).isEqualTo(429);

        pass(Duration.ofSeconds(1));
        spend("a", 1);
    }

    @Test
    void standing_is_told_with_every_answer() {
        assertThat(limits.chargeCaller("a", null)).containsEntry("RateLimit-Policy", "\"principal\";q=4;w=2")
                .containsEntry("RateLimit", "\"principal\";r=3;t=0");
    }

    @Test
    void memory_is_bounded_however_many_addresses_ask() {
        for (int i = 0; i < 10_000; i++) {
            limits.chargeAddress(from("10.0." + i / 250 + "." + i % 250));
        }

        assertThat(limits.tracked()).allMatch(tracked -> tracked <= 100);
    }

    @Test
    void a_caller_not_seen_for_long_is_forgotten() {
        spend("a", 1);
        pass(Duration.ofMinutes(11));

        assertThat(limits.tracked()).containsOnly(0L);
    }

    @Test
    void limits_can_be_switched_off() {
        RateLimits off = limits(false);
        for (int i = 0; i < 100; i++) {
            assertThat(off.chargeCaller("a", "b")).isEmpty();
        }
    }

    @Test
    void a_clock_that_goes_backwards_takes_nothing_away() {
        spend("a", 2);
        nanos.addAndGet(-TimeUnit.HOURS.toNanos(1));
        spend("a", 2);
    }
}
