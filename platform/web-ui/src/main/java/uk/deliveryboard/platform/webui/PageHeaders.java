package uk.deliveryboard.platform.webui;

import java.util.LinkedHashMap;
import java.util.Map;

/** The security headers of every page. */
final class PageHeaders {

    /** Of the one inline script in the layout, which GOV.UK Frontend needs before the body is painted. */
    static final String INLINE_SCRIPT_HASH = "sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=";

    private PageHeaders() {}

    static Map<String, String> of(PageSecurityProperties security) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", contentSecurityPolicy(security));
        // Browsers heed it on HTTPS only. TLS ends in front of this process, so the scheme seen here says nothing.
        headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "no-store");
        return Map.copyOf(headers);
    }

    private static String contentSecurityPolicy(PageSecurityProperties security) {
        String formTargets = String.join(" ", security.signOutOrigins());
        return String.join("; ", "default-src 'none'", "script-src 'self' '" + INLINE_SCRIPT_HASH + "'",
                "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
                ("form-action 'self' " + formTargets).strip(), "base-uri 'none'", "frame-ancestors 'none'",
                "manifest-src 'self'");
    }
}
