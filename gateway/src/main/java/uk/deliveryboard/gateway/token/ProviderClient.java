package uk.deliveryboard.gateway.token;

import java.util.Set;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.Refusal;

/** Talks to the provider's token endpoint, and tells a refusal of the provider from its absence. */
public final class ProviderClient {

    private static final Set<String> REFUSALS = Set.of("invalid_grant", "invalid_client", "unauthorized_client",
            "access_denied", "invalid_scope", "invalid_request");

    private final RestClient rest;

    ProviderClient(ClientHttpRequestFactory factory) {
        this.rest = RestClient.builder().requestFactory(factory).configureMessageConverters(converters -> converters
                .addCustomConverter(new FormHttpMessageConverter())
                .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
    }

    public RestClient rest() {
        return rest;
    }

    public static boolean isRefusal(OAuth2AuthorizationException failure) {
        return REFUSALS.contains(failure.getError().getErrorCode());
    }

    public static Refusal unavailable() {
        return new Refusal(ProblemKind.UNAVAILABLE, "The identity provider cannot be reached").retryAfter(5);
    }
}
