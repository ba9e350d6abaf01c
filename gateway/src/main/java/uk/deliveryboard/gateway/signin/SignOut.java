package uk.deliveryboard.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import uk.deliveryboard.gateway.problem.Page;
import uk.deliveryboard.gateway.route.ServiceAddresses;
import uk.deliveryboard.gateway.token.OidcProperties;

/**
 * Signs out at the provider too. A page that moves on, not a redirect: our pages allow forms to lead to this origin
 * only ({@code form-action 'self'}), and browsers hold the whole chain of redirects to that.
 */
final class SignOut implements LogoutSuccessHandler {

    static final String SIGNED_OUT = "/signed-out";

    private final OidcProperties oidc;
    private final ServiceAddresses addresses;

    SignOut(OidcProperties oidc, ServiceAddresses addresses) {
        this.oidc = oidc;
        this.addresses = addresses;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication person) throws IOException {
        URI endSession = oidc.endSessionUri();
        if (endSession == null || person == null || !(person.getPrincipal() instanceof OidcUser user)) {
            response.sendRedirect(SIGNED_OUT);
            return;
        }
        String target = UriComponentsBuilder.fromUri(endSession)
                .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                .queryParam("client_id", oidc.clientId())
                .queryParam("post_logout_redirect_uri", addresses.at(SIGNED_OUT)).encode(StandardCharsets.UTF_8)
                .build().toUriString();
        byte[] page = Page.movingOn("You are being signed out", "You have signed out of the Delivery Board.", target,
                "Continue to sign out of your account").getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(page);
    }
}
