package uk.deliveryboard.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Headers of every answer, unless the service that answers sets its own. */
@Component
class SecurityHeaders {

    private static final String CSP = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> ALWAYS = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options",
            "DENY", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin", "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()", HttpHeaders.CACHE_CONTROL, "no-store");

    /** What xAPI asks of every response, also of those that no service gives: nothing is promised by them. */
    private static final Map<String, String> XAPI = Map.of("X-Experience-API-Version", "1.0.3",
            "X-Experience-API-Consistent-Through", "1970-01-01T00:00:00Z");

    private final boolean secure;

    SecurityHeaders(@Value("${deliveryboard.gateway.address.self}") String self) {
        this.secure = self.startsWith("https:");
    }

    void writeTo(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        response.setHeader(CSP, request.getRequestURI().startsWith("/docs") ? SWAGGER_UI : NOTHING);
        if (request.getRequestURI().startsWith("/xapi/")) {
            XAPI.forEach(response::setHeader);
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
