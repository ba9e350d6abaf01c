package uk.deliveryboard.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import uk.deliveryboard.gateway.edge.EdgeRequest;

/** Finds the CSRF token in the header or in the form, never in the address, and leaves the form for the service. */
final class FormOrHeaderCsrf implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        String field = request.getHeader(token.getHeaderName()) == null ? formField(request, token) : null;
        return masked.resolveCsrfTokenValue(new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getParameter(String name) {
                return field;
            }
        }, token);
    }

    private static @Nullable String formField(HttpServletRequest request, CsrfToken token) {
        try {
            return EdgeRequest.of(request).formField(token.getParameterName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
