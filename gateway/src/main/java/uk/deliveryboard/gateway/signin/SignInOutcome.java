package uk.deliveryboard.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import uk.deliveryboard.gateway.problem.Page;

/** What follows when the provider sends somebody back. */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);

    private final Duration sessionIdle;

    SignInOutcome(Duration sessionIdle) {
        this.sessionIdle = sessionIdle;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication person) throws IOException {
        request.getSession().setMaxInactiveInterval((int) sessionIdle.toSeconds());
        LOG.atInfo().addKeyValue("event.action", "sign-in").addKeyValue("user.id", person.getName()).log("Signed in");
        response.sendRedirect(WantedPage.take(request));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.atWarn().addKeyValue("event.action", "sign-in").addKeyValue("event.reason", code).log("Sign-in failed");
        response.setStatus("invalid_token_response".equals(code) ? 503 : 401);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(Page.of("You could not be signed in",
                "The sign-in was not completed, or took too long. You can try again.", "/", "Sign in again")
                .getBytes(StandardCharsets.UTF_8));
    }
}
