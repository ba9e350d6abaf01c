package uk.deliveryboard.platform.webui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The hidden field that lets a form of a signed-in session change something. */
public record CsrfField(String parameter, String token) {

    /** Where the gateway, which owns the session, hands its token to the page behind it. */
    public static final String GATEWAY_HEADER = "X-Gateway-Csrf";

    private static final String GATEWAY_PARAMETER = "_csrf";

    public static @Nullable CsrfField fromGateway(HttpServletRequest request) {
        String token = request.getHeader(GATEWAY_HEADER);
        return token == null || token.isBlank() ? null : new CsrfField(GATEWAY_PARAMETER, token);
    }
}
