package uk.deliveryboard.launcher.identity;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.testkit.infra.process.FreePorts;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class IdentityProviderIT {

    private static final String GATEWAY = "http://localhost:18080";
    private static final String CALLBACK = GATEWAY + "/login/oauth2/code/deliveryboard";
    private static final String VERIFIER = "a-code-verifier-that-is-long-enough-for-the-rule-of-43-characters";

    @TempDir
    private static Path directory;
    private static IdentitySettings settings;
    private static IdentityProvider provider;

    private HttpClient browser;

    @BeforeAll
    static void start() {
        Realm realm = Realm.read(RealmTests.FILE, GATEWAY, clientId -> "secret-of-" + clientId);
        settings = new IdentitySettings(FreePorts.next(), GATEWAY, realm, "the-demo-password",
                directory.resolve("identity/key.json"));
        provider = IdentityProvider.start(settings);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void freshBrowser() {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void a_client_gets_a_token_with_the_claims_of_its_person() throws Exception {
        HttpResponse<String> answer = token("api.spoc.northmere-police", "secret-of-api.spoc.northmere-police",
                Map.of("grant_type", "client_credentials"));

        assertThat(answer.statusCode()).isEqualTo(200);
        SignedJWT token = verified(json(answer).path("access_token").asString());
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("iss", settings.issuer())
                .containsEntry("aud", List.of("deliveryboard")).containsEntry("agency", "northmere-police")
                .containsEntry("roles", List.of("SPOC")).containsEntry("name", "Demo SPOC, Northmere Police");
    }

    @Test
    void a_wrong_secret_an_unknown_client_and_a_grant_that_is_not_its_own_get_no_token(CapturedOutput output)
            throws Exception {
        Map<String, String> grant = Map.of("grant_type", "client_credentials");
        assertThat(token("api.admin", "guess", grant).statusCode()).isEqualTo(401);
        assertThat(token("api.nobody", "guess", grant).statusCode()).isEqualTo(401);
        assertThat(output).contains("event.action=client-sign-in event.outcome=failure client.id=api.admin")
                .contains("client.id=(unknown)");
        HttpResponse<String> notItsOwn = token("api.admin", "secret-of-api.admin",
                Map.of("grant_type", "authorization_code", "code", "guess", "redirect_uri", CALLBACK));
        assertThat(notItsOwn.statusCode()).isEqualTo(400);
        assertThat(json(notItsOwn).has("access_token")).isFalse();
    }

    @Test
    void the_gateway_has_an_account_of_its_own_with_its_one_role() throws Exception {
        HttpResponse<String> answer = token("deliveryboard-gateway", "secret-of-deliveryboard-gateway",
                Map.of("grant_type", "client_credentials"));

        SignedJWT token = verified(json(answer).path("access_token").asString());
        assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("roles", List.of("GATEWAY"))
                .containsEntry("agency", "deliveryboard-gateway").containsEntry("aud", List.of("deliveryboard"));
    }

    @Test
    void a_person_signs_in_with_one_click_and_the_gateway_gets_their_token() throws Exception {
        String code = signIn("board-member", settings.password());

        JsonNode tokens = json(exchange(code, VERIFIER));
        SignedJWT access = verified(tokens.path("access_token").asString());
        assertThat(access.getJWTClaimsSet().getClaims()).containsEntry("agency", "alderfen-district")
                .containsEntry("roles", List.of("BOARD_MEMBER")).containsEntry("aud", List.of("deliveryboard"));
        SignedJWT id = verified(tokens.path("id_token").asString());
        assertThat(id.getJWTClaimsSet().getSubject()).isEqualTo(access.getJWTClaimsSet().getSubject());
        assertThat(id.getJWTClaimsSet().getAudience()).containsExactly("deliveryboard-gateway");
        assertThat(id.getJWTClaimsSet().getStringClaim("name"))
                .isEqualTo("Demo Board Member, Alderfen District Council");
    }

    @Test
    void a_refresh_token_works_once() throws Exception {
        JsonNode tokens = json(exchange(signIn("board-chair", settings.password()), VERIFIER));
        Map<String, String> refresh = Map.of("grant_type", "refresh_token", "refresh_token",
                tokens.path("refresh_token").asString());

        HttpResponse<String> first = gatewayToken(refresh);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(verified(json(first).path("access_token").asString()).getJWTClaimsSet().getStringClaim("agency"))
                .isEqualTo("northmere-county");
        assertThat(gatewayToken(refresh).statusCode()).isEqualTo(400);
    }

    @Test
    void a_code_is_worth_nothing_without_its_verifier() throws Exception {
        HttpResponse<String> answer = exchange(signIn("auditor", settings.password()),
                "another-verifier-that-is-also-long-enough-for-the-rule-of-43");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void a_request_without_a_challenge_or_for_another_address_is_refused() throws Exception {
        Map<String, String> plain = authorizeParameters();
        plain.remove("code_challenge");
        HttpResponse<String> withoutChallenge = page("/oauth2/authorize?" + form(plain));
        assertThat(withoutChallenge.headers().firstValue("Location").orElse("")).startsWith(CALLBACK)
                .contains("error=invalid_request");

        Map<String, String> elsewhere = authorizeParameters();
        elsewhere.put("redirect_uri", "http://localhost:18080.example.org/steal");
        assertThat(page("/oauth2/authorize?" + form(elsewhere)).statusCode()).isEqualTo(400);
    }

    @Test
    void repeated_wrong_passwords_close_the_account_and_leave_a_line_in_the_audit(CapturedOutput output)
            throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(submit("dpo", "wrong").headers().firstValue("Location").orElse("")).endsWith("/sign-in?error");
        }

        assertThat(submit("dpo", settings.password()).headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?error");
        assertThat(output).contains("event.action=sign-in event.outcome=failure user.name=dpo")
                .contains("reason=LockedException").doesNotContain("the-demo-password");
    }

    @Test
    void signing_out_ends_the_session_and_returns_to_the_gateway() throws Exception {
        JsonNode tokens = json(exchange(signIn("admin", settings.password()), VERIFIER));
        String logout = "/connect/logout?" + form(Map.of("id_token_hint", tokens.path("id_token").asString(),
                "post_logout_redirect_uri", GATEWAY + "/"));

        assertThat(page(logout).headers().firstValue("Location").orElse("")).startsWith(GATEWAY + "/");
        assertThat(page("/oauth2/authorize?" + form(authorizeParameters())).headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in");
    }

    @Test
    void the_session_cookie_has_a_name_of_its_own_and_pages_may_run_no_script() throws Exception {
        HttpResponse<String> page = page("/sign-in");

        assertThat(page.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("DELIVERYBOARD_IDENTITY=").contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(page.body()).contains("Demo SPOC, Northmere Police").doesNotContain("<script");
        assertThat(page("/").body()).contains("api.spoc.northmere-police").doesNotContain("secret-of");
    }

    @Test
    void the_signing_key_outlives_a_restart_and_only_its_owner_may_read_it() throws Exception {
        String before = page("/oauth2/jwks").body();
        provider.close();
        provider = IdentityProvider.start(settings);

        assertThat(page("/oauth2/jwks").body()).isEqualTo(before).doesNotContain("\"d\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.signingKey())))
                .isEqualTo("rw-------");
    }

    private String signIn(String username, String password) throws Exception {
        assertThat(page("/oauth2/authorize?" + form(authorizeParameters())).headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in");
        HttpResponse<String> signedIn = submit(username, password);
        String back = signedIn.headers().firstValue("Location").orElseThrow();
        assertThat(back).contains("/oauth2/authorize");
        String callback = page(URI.create(back).getRawPath() + "?" + URI.create(back).getRawQuery()).headers()
                .firstValue("Location").orElseThrow();
        assertThat(callback).startsWith(CALLBACK + "?code=");
        return callback.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private HttpResponse<String> submit(String username, String password) throws Exception {
        var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page("/sign-in").body());
        assertThat(csrf.find()).isTrue();
        return send(HttpRequest.newBuilder(URI.create(settings.issuer() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(
                        Map.of("username", username, "password", password, "_csrf", csrf.group(1))))));
    }

    private static Map<String, String> authorizeParameters() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("response_type", "code", "client_id",
                "deliveryboard-gateway", "scope", "openid profile", "redirect_uri", CALLBACK, "state", "xyz",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                "code_challenge_method", "S256"));
        return parameters;
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return gatewayToken(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK,
                "code_verifier", verifier));
    }

    private HttpResponse<String> gatewayToken(Map<String, String> parameters) throws Exception {
        return token("deliveryboard-gateway", "secret-of-deliveryboard-gateway", parameters);
    }

    private HttpResponse<String> token(String client, String secret, Map<String, String> parameters) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(settings.tokenUri())).header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(parameters))));
    }

    private HttpResponse<String> page(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(settings.issuer() + path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private SignedJWT verified(String text) throws Exception {
        SignedJWT token = SignedJWT.parse(text);
        var key = JWKSet.parse(page("/oauth2/jwks").body()).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return token;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(parameter -> parameter.getKey() + "="
                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
