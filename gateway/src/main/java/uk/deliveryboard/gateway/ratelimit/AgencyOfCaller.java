package uk.deliveryboard.gateway.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Names the agency a caller belongs to, if the token says so. */
@FunctionalInterface
public interface AgencyOfCaller {

    @Nullable
    String of(Authentication caller, HttpServletRequest request);
}
