package uk.deliveryboard.gateway.route;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** Which headers may cross. Identity, forwarding and connection headers are made here or not at all. */
final class Crossing {

    static final String CSRF = "X-Gateway-Csrf";

    private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "proxy-connection", "te",
            "trailer", "transfer-encoding", "upgrade", "expect", "http2-settings");
    private static final Set<String> NOT_FROM_CLIENTS = Set.of("authorization", "cookie", "cookie2", "forwarded", "via",
            "host", "x-original-url", "x-rewrite-url", "x-http-method", "x-http-method-override", "x-method-override",
            "x-real-ip", "x-client-ip", "x-request-id", "x-csrf-token", "x-original-host", "x-host");
    private static final List<String> FAMILIES_NOT_FROM_CLIENTS = List.of("x-forwarded", "x-user", "x-agency",
            "x-gateway", "x-auth", "x-role", "x-ssl", "x-client-cert", "proxy-");
    private static final Set<String> NOT_FROM_SERVICES = Set.of("server", "x-powered-by", "set-cookie", "set-cookie2",
            "x-request-id");

    private Crossing() {}

    static HttpHeaders towardsService(HttpHeaders fromClient) {
        HttpHeaders kept = new HttpHeaders();
        Set<String> namedByConnection = namedByConnection(fromClient);
        fromClient.forEach((name, values) -> {
            if (mayReachService(name) && !namedByConnection.contains(name.toLowerCase(Locale.ROOT))) {
                kept.addAll(name, values);
            }
        });
        return kept;
    }

    static HttpHeaders towardsClient(HttpHeaders fromService, String serviceOrigin) {
        HttpHeaders kept = new HttpHeaders();
        Set<String> namedByConnection = namedByConnection(fromService);
        fromService.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(lower) && !NOT_FROM_SERVICES.contains(lower) && !lower.startsWith("x-gateway")
                    && !lower.startsWith(":") && !namedByConnection.contains(lower)) {
                kept.addAll(name, values);
            }
        });
        String location = kept.getFirst(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(serviceOrigin + "/")) {
            kept.set(HttpHeaders.LOCATION, location.substring(serviceOrigin.length()));
        }
        return kept;
    }

    private static boolean mayReachService(String name) {
        // Frameworks behind us may read X_USER_ID as X-User-Id.
        String lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return !HOP_BY_HOP.contains(lower) && !NOT_FROM_CLIENTS.contains(lower)
                && FAMILIES_NOT_FROM_CLIENTS.stream().noneMatch(lower::startsWith);
    }

    private static Set<String> namedByConnection(HttpHeaders headers) {
        Set<String> named = new HashSet<>();
        for (String value : headers.getOrEmpty(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",")) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }

    static void sayWhoWeAre(HttpHeaders headers, ServiceAddresses addresses) {
        var self = UriComponentsBuilder.fromUri(addresses.self()).build();
        headers.set("X-Forwarded-Proto", String.valueOf(self.getScheme()));
        headers.set("X-Forwarded-Host", addresses.self().getAuthority());
    }
}
