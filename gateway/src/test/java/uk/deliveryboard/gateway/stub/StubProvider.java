package uk.deliveryboard.gateway.stub;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A tiny OpenID provider: authorization code with PKCE, rotating refresh tokens, client credentials. */
public final class StubProvider {

    public static final String CLIENT = "deliveryboard-gateway";
    public static final String SECRET = "a secret: with/special+characters";

    public final AtomicInteger refreshes = new AtomicInteger();
    public final AtomicInteger clientCredentials = new AtomicInteger();
    public volatile int tokenLifeSeconds = 300;
    public volatile boolean refreshFails;
    public final AtomicInteger gatewayAsked = new AtomicInteger();
    public volatile boolean refusesTheGateway;
    public volatile boolean down;

    private final StubService http = new StubService("provider");
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();

    public StubProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("stub").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        http.on("/jwks", json(new JWKSet(key.toPublicJWK()).toString()));
        http.on("/authorize", this::authorize);
        http.on("/token", this::token);
    }

    public String address() {
        return http.address();
    }

    public StubService http() {
        return http;
    }

    private static StubService.Answer json(String body) {
        return exchange -> send(exchange, 200, body);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        exchange.getResponseHeaders().set("Location", query.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        if (down) {
            send(exchange, 503, "{}");
            return;
        }
        Map<String, String> form = form(http.last().text());
        String credentials = new String(
                Base64.getDecoder().decode(exchange.getRequestHeaders().getFirst("Authorization").substring(6)),
                StandardCharsets.UTF_8);
        String[] client = Arrays.stream(credentials.split(":", 2))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toArray(String[]::new);
        switch (form.get("grant_type")) {
            case "authorization_code" -> code(exchange, form, client);
            case "refresh_token" -> refresh(exchange, form);
            default -> credentials(exchange, client);
        }
    }

    private void code(HttpExchange exchange, Map<String, String> form, String[] client) throws IOException {
        Map<String, String> asked = codes.remove(form.get("code"));
        boolean proven = asked != null && asked.get("code_challenge") != null
                && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
        if (!proven || !client[0].equals(CLIENT) || !client[1].equals(SECRET)) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String idToken = mint(claims -> claims.audience(CLIENT).claim("nonce", asked.get("nonce")));
        send(exchange, 200, tokens(", \"id_token\":\"" + idToken + "\""));
    }

    private void refresh(HttpExchange exchange, Map<String, String> form) throws IOException {
        refreshes.incrementAndGet();
        if (refreshFails || !refreshTokens.remove(form.get("refresh_token"))) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        tokenLifeSeconds = 300;
        send(exchange, 200, tokens(""));
    }

    private void credentials(HttpExchange exchange, String[] client) throws IOException {
        if (client[0].equals(CLIENT)) {
            gatewayAsked.incrementAndGet();
            boolean right = client[1].equals(SECRET) && !refusesTheGateway;
            send(exchange, right ? 200 : 401, right
                    ? "{\"access_token\":\"" + accessToken(CLIENT, List.of("GATEWAY"))
                            + "\",\"token_type\":\"Bearer\",\"expires_in\":0}"
                    : "{\"error\":\"invalid_client\"}");
            return;
        }
        clientCredentials.incrementAndGet();
        List<String> roles = switch (client[0] + ":" + client[1]) {
            case "lms:right" -> List.of("INTEGRATION_CLIENT");
            case "api.spoc:right" -> List.of("SPOC");
            default -> List.of();
        };
        if (roles.isEmpty()) {
            send(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else {
            send(exchange, 200, "{\"access_token\":\"" + accessToken(client[0], roles)
                    + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
        }
    }

    private String tokens(String more) {
        String refresh = UUID.randomUUID().toString();
        refreshTokens.add(refresh);
        return "{\"access_token\":\"" + accessToken("person", List.of("SPOC"))
                + "\",\"token_type\":\"Bearer\",\"expires_in\":" + tokenLifeSeconds + ",\"refresh_token\":\"" + refresh
                + "\"" + more + "}";
    }

    public String accessToken(String subject, List<String> roles) {
        return mint(claims -> claims.subject(subject).claim("roles", roles));
    }

    /** A token that everything is right about, until {@code change} has been at it. */
    public String mint(UnaryOperator<JWTClaimsSet.Builder> change) {
        return mint(key, JWSAlgorithm.RS256, change);
    }

    public String mint(RSAKey signingKey, JWSAlgorithm algorithm, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder().issuer(address()).audience("deliveryboard").subject("person")
                .claim("agency", "northmere-police").claim("roles", List.of("SPOC")).claim("name", "Demo SPOC")
                .jwtID(UUID.randomUUID().toString()).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        var jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(signingKey.getKeyID()).type(JOSEObjectType.JWT).build(),
                change.apply(claims).build());
        try {
            jwt.sign(new RSASSASigner(signingKey));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    public RSAKey key() {
        return key;
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&")).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

}
