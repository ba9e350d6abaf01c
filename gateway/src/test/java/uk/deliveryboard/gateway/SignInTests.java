package uk.deliveryboard.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.gateway.stub.Browser;
import uk.deliveryboard.gateway.stub.StubProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** A person in a browser: signing in, staying signed in, signing out. */
class SignInTests extends EdgeTest {

    private static final String COOKIE = "__Host-deliveryboard";

    @Test
    void somebody_who_asks_for_a_page_signs_in_and_gets_that_page() {
        Browser browser = browser();
        var page = browser.signIn("/boards/northmere/quarters/2026-27-Q3?view=print");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("answer of reporting");
        var seen = REPORTING.last();
        assertThat(seen.target()).isEqualTo("/boards/northmere/quarters/2026-27-Q3?view=print");
        assertThat(seen.header("Authorization")).startsWith("Bearer ey");
        assertThat(seen.header("Cookie")).isNull();
    }

    @Test
    void the_code_is_asked_for_with_pkce_nonce_and_state_and_comes_back_to_our_own_address() {
        var toProvider = Browser.location(browser().view("/oauth2/authorization/deliveryboard"));
        var query = StubProvider.form(toProvider.substring(toProvider.indexOf('?') + 1));

        assertThat(query).containsEntry("code_challenge_method", "S256").containsEntry("scope", "openid")
                .containsEntry("redirect_uri", home + "/login/oauth2/code/deliveryboard")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void a_host_header_that_lies_does_not_decide_where_anybody_is_sent() throws Exception {
        String page = Wire.exchange(home, "GET /boards/x HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(page).startsWith("HTTP/1.1 302").contains("Location: /oauth2/authorization/deliveryboard\r\n")
                .doesNotContain("evil.example");
        assertThat(Wire.exchange(home, "GET /oauth2/authorization/deliveryboard HTTP/1.1\r\nHost: evil.example\r\n"
                + "Connection: close\r\n\r\n")).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_other_sites_and_plain_http() {
        String cookie = header(browser().view("/"), "Set-Cookie");

        assertThat(cookie).startsWith(COOKIE + "=").contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void the_session_gets_a_new_id_when_somebody_signs_in() {
        Browser browser = browser();
        browser.view("/");
        String before = browser.cookies().get(COOKIE);
        browser.signIn("/");

        assertThat(before).isNotNull();
        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans", "/v1/boards/b/quarters/q", "/xapi/about"})
    void a_program_is_told_and_never_redirected(String path) {
        assertProblem(browser().view(path), 401, "not-signed-in");
    }

    @Test
    void a_session_may_read_the_api() {
        Browser browser = browser();
        browser.signIn("/");

        assertThat(browser.send(browser.request("/v1/plans")).body()).isEqualTo("answer of plans");
        assertThat(PLANS.last().header("X-Gateway-Csrf")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_session_changes_something_only_with_its_csrf_token(String method) {
        Browser browser = browser();
        browser.signIn("/");
        String token = REPORTING.last().header("X-Gateway-Csrf");
        assertThat(token).isNotBlank();

        assertProblem(browser.send(change(browser, method)), 403, "csrf-token-invalid");
        assertProblem(browser.send(change(browser, method).header("X-CSRF-TOKEN", "guess")), 403,
                "csrf-token-invalid");
        assertThat(PLANS.seen()).isEmpty();
        assertThat(browser.send(change(browser, method).header("X-CSRF-TOKEN", token)).statusCode()).isEqualTo(200);
        assertThat(PLANS.last().text()).isEqualTo("{}");
    }

    private static java.net.http.HttpRequest.Builder change(Browser browser, String method) {
        return browser.request("/v1/plans").header("Content-Type", "application/json").method(method,
                BodyPublishers.ofString("{}"));
    }

    @Test
    void the_csrf_token_of_one_session_is_worth_nothing_in_another() {
        Browser one = browser();
        one.signIn("/");
        String token = REPORTING.last().header("X-Gateway-Csrf");
        Browser other = browser();
        other.signIn("/");

        assertProblem(other.send(change(other, "POST").header("X-CSRF-TOKEN", token)), 403, "csrf-token-invalid");
    }

    @Test
    void a_form_of_a_page_carries_its_token_in_a_field_and_arrives_whole() {
        Browser browser = browser();
        browser.signIn("/");
        String form = "note=a+b&_csrf=" + REPORTING.last().header("X-Gateway-Csrf");
        var sent = browser.send(browser.request("/boards/northmere/notes?step=2")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(REPORTING.last().text()).isEqualTo(form);
        assertThat(REPORTING.last().target()).isEqualTo("/boards/northmere/notes?step=2");
    }

    @Test
    void a_csrf_token_in_the_address_does_not_count() {
        Browser browser = browser();
        browser.signIn("/");
        String token = REPORTING.last().header("X-Gateway-Csrf");

        assertProblem(browser.send(browser.request("/v1/plans?_csrf=" + token).POST(BodyPublishers.noBody())), 403,
                "csrf-token-invalid");
    }

    @Test
    void signing_out_ends_the_session_here_and_moves_on_to_the_provider() {
        Browser browser = browser();
        browser.signIn("/");
        String token = REPORTING.last().header("X-Gateway-Csrf");
        assertThat(signOut(browser, "wrong").statusCode()).isEqualTo(403);
        var page = signOut(browser, token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("http-equiv=\"refresh\"", PROVIDER.address() + "/end-session?id_token_hint=ey",
                "post_logout_redirect_uri=" + home + "/signed-out");
        assertProblem(browser.send(browser.request("/v1/plans")), 401, "not-signed-in");
        assertThat(browser.view("/signed-out").body()).contains("You have signed out");
    }

    private static HttpResponse<String> signOut(Browser browser, String token) {
        return browser.send(browser.request("/logout").header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token)));
    }

    @Test
    void a_sign_in_that_did_not_begin_here_fails_with_a_page() {
        var page = browser().view("/login/oauth2/code/deliveryboard?code=stolen&state=other");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("You could not be signed in");
    }

    @Test
    void requests_at_the_same_time_renew_the_token_once() throws Exception {
        PROVIDER.tokenLifeSeconds = 20;
        Browser signedIn = freshSession();
        PROVIDER.refreshes.set(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 24).mapToObj(_ -> (Callable<Integer>) () -> signedIn
                    .send(signedIn.request("/v1/plans")).statusCode()).toList();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(200);
            }
        }

        assertThat(PROVIDER.refreshes).hasValue(1);
        assertThat(PLANS.seen().stream().map(seen -> seen.header("Authorization")).distinct()).hasSize(1);
    }

    /** Signed in with a token that has run out of its time, and nothing asked for yet. */
    private Browser freshSession() {
        Browser browser = browser();
        var response = browser.view("/oauth2/authorization/deliveryboard");
        response = browser.view(Browser.location(response));
        response = browser.view(Browser.location(response));
        assertThat(Browser.location(response)).isEqualTo("/");
        return browser;
    }

    @Test
    void a_session_the_provider_has_ended_is_over_here_too() {
        PROVIDER.tokenLifeSeconds = 20;
        Browser browser = freshSession();
        PROVIDER.refreshFails = true;

        assertProblem(browser.send(browser.request("/v1/plans")), 401, "not-signed-in");
        assertThat(PLANS.seen()).isEmpty();
        assertThat(Browser.location(browser.view("/boards/x"))).isEqualTo("/oauth2/authorization/deliveryboard");
    }

    @Test
    void a_token_with_life_left_is_used_while_the_provider_is_away() {
        PROVIDER.tokenLifeSeconds = 20;
        Browser browser = freshSession();
        PROVIDER.down = true;

        assertThat(browser.send(browser.request("/v1/plans")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_that_ran_out_while_the_provider_is_away_is_a_503_and_not_the_end_of_the_session() {
        PROVIDER.tokenLifeSeconds = 1;
        Browser browser = freshSession();
        PROVIDER.down = true;
        org.awaitility.Awaitility.await().untilAsserted(
                () -> assertProblem(browser.send(browser.request("/v1/plans")), 503, "unavailable"));
        PROVIDER.down = false;

        assertThat(browser.send(browser.request("/v1/plans")).statusCode()).isEqualTo(200);
    }
}
