package uk.deliveryboard.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.Refusal;
import uk.deliveryboard.gateway.ratelimit.RateLimitProperties.Allowance;
import uk.deliveryboard.gateway.ratelimit.TokenBucket.Standing;

/** Token buckets of all callers seen lately. */
public final class RateLimits {

    private final RateLimitProperties properties;
    private final LongSupplier nanos;
    private final Cache<String, TokenBucket> principals;
    private final Cache<String, TokenBucket> agencies;
    private final Cache<String, TokenBucket> addresses;

    RateLimits(RateLimitProperties properties, LongSupplier nanos) {
        this.properties = properties;
        this.nanos = nanos;
        this.principals = buckets(properties, nanos);
        this.agencies = buckets(properties, nanos);
        this.addresses = buckets(properties, nanos);
    }

    private static Cache<String, TokenBucket> buckets(RateLimitProperties properties, LongSupplier nanos) {
        return Caffeine.newBuilder().maximumSize(properties.mostTracked()).expireAfterAccess(properties.forgetAfter())
                .ticker(nanos::getAsLong).executor(Runnable::run).build();
    }

    /** Headers that say where the caller stands, or a refusal. */
    public Map<String, String> chargeCaller(String principal, @Nullable String agency) {
        if (!properties.enabled()) {
            return Map.of();
        }
        Map<String, String> standing = charge(principals, principal, "principal", properties.principal());
        if (agency != null) {
            charge(agencies, agency, "agency", properties.agency());
        }
        return standing;
    }

    /** For requests that nobody signed for, and for credentials that turned out wrong. */
    public Map<String, String> chargeAddress(HttpServletRequest request) {
        return properties.enabled()
                ? charge(addresses, network(request.getRemoteAddr()), "address", properties.address())
                : Map.of();
    }

    private Map<String, String> charge(Cache<String, TokenBucket> buckets, String key, String policy,
            Allowance allowance) {
        long now = nanos.getAsLong();
        Standing standing = buckets.get(key, _ -> new TokenBucket(allowance, now)).take(now);
        Map<String, String> headers = Map.of("RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(policy, allowance.burst(), allowance.windowSeconds()), "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(policy, standing.left(), standing.seconds()));
        if (standing.granted()) {
            return headers;
        }
        Refusal refusal = new Refusal(ProblemKind.RATE_LIMITED, "The " + policy + " has used up its allowance for now")
                .retryAfter(standing.seconds());
        headers.forEach(refusal::header);
        throw refusal;
    }

    /** One IPv6 host can use a whole /64. */
    private static String network(String address) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
            }
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
        return address;
    }

    List<Long> tracked() {
        return List.of(principals, agencies, addresses).stream().map(cache -> {
            cache.cleanUp();
            return cache.estimatedSize();
        }).toList();
    }
}
