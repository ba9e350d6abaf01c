package uk.deliveryboard.gateway.token;

import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.web.client.RestClient;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.Refusal;

/** Talks to the provider's token endpoint, and tells a refusal of the provider from its absence. */
public final class ProviderClient {

    private static final Set<String> REFUSALS = Set.of("invalid_grant", "invalid_client", "unauthorized_client",
            "access_denied", "invalid_scope", "invalid_request");

    private static final OAuth2ErrorHttpMessageConverter ERRORS = new OAuth2ErrorHttpMessageConverter();

    private final RestClient rest;

    ProviderClient(ClientHttpRequestFactory factory) {
        this.rest = RestClient.builder().requestFactory(factory).configureMessageConverters(converters -> converters
                .addCustomConverter(new FormHttpMessageConverter())
                .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(HttpStatusCode::is4xxClientError, (_, response) -> {
                    throw new OAuth2AuthorizationException(errorIn(response));
                }).build();
    }

    public RestClient rest() {
        return rest;
    }

    /** Providers answer a wrong secret with 400 or 401; both say why in the same form. */
    private static OAuth2Error errorIn(ClientHttpResponse response) throws IOException {
        try {
            return ERRORS.read(OAuth2Error.class, response);
        } catch (HttpMessageNotReadableException notAnOauthError) {
            return new OAuth2Error("invalid_token_response", "Status " + response.getStatusCode().value(), null);
        }
    }

    public static boolean isRefusal(OAuth2AuthorizationException failure) {
        return REFUSALS.contains(failure.getError().getErrorCode());
    }

    public static Refusal unavailable() {
        return new Refusal(ProblemKind.UNAVAILABLE, "The identity provider cannot be reached").retryAfter(5);
    }
}
