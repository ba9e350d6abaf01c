package uk.deliveryboard.gateway.route;

import jakarta.servlet.http.HttpServletRequest;

/** The access token under which a service sees the caller of a request. */
@FunctionalInterface
public interface CallerToken {

    String of(HttpServletRequest request);
}
