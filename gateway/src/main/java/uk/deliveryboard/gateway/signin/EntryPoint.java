package uk.deliveryboard.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import uk.deliveryboard.gateway.problem.ProblemWriter;
import uk.deliveryboard.gateway.route.Route.Audience;
import uk.deliveryboard.gateway.route.RouteTable;
import uk.deliveryboard.gateway.token.RefusedCredentials;

/** Nobody is signed in: people are taken to the sign-in, programs are told. */
final class EntryPoint implements AuthenticationEntryPoint {

    static final String SIGN_IN = "/oauth2/authorization/" + OidcClientConfiguration.REGISTRATION;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isPageView(request)) {
            WantedPage.remember(request);
            response.sendRedirect(SIGN_IN);
        } else {
            ProblemWriter.write(request, response, RefusedCredentials.missing(request));
        }
    }

    private static boolean isPageView(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null && RouteTable.isFor(request, Audience.PAGE);
    }
}
