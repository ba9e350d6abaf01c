package uk.deliveryboard.gateway.token;

import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** Asks the provider for the token that a client has for itself. */
final class ClientCredentials {

    private final String tokenUri;
    private final RestClientClientCredentialsTokenResponseClient provider;

    ClientCredentials(OidcProperties oidc, ProviderClient client) {
        this.tokenUri = oidc.tokenUri().toString();
        this.provider = new RestClientClientCredentialsTokenResponseClient();
        this.provider.setRestClient(client.rest());
    }

    /** @throws org.springframework.security.oauth2.core.OAuth2AuthorizationException where there is none */
    OAuth2AccessToken tokenOf(String clientId, String secret) {
        ClientRegistration registration = ClientRegistration.withRegistrationId("own").clientId(clientId)
                .clientSecret(secret).authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(tokenUri).build();
        return provider.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration)).getAccessToken();
    }
}
