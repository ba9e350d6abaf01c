package uk.deliveryboard.gateway.token;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * The identity provider. Every address is given, so that the gateway starts and stays up without it.
 *
 * @param audience      what an access token must be for
 * @param endSessionUri where people are signed out at the provider too; without it, only here
 * @param sessionIdle   silence after which a signed-in session ends
 */
@ConfigurationProperties("deliveryboard.gateway.oidc")
public record OidcProperties(String issuer, String audience, URI jwksUri, URI authorizationUri, URI tokenUri,
        @Nullable URI endSessionUri, String clientId, String clientSecret, Duration connectTimeout,
        Duration readTimeout, Duration sessionIdle) {

    public OidcProperties {
        Assert.hasText(issuer, "OIDC_ISSUER is not set");
        Assert.hasText(clientSecret, "OIDC_CLIENT_SECRET is not set");
        Assert.isTrue(jwksUri.isAbsolute() && authorizationUri.isAbsolute() && tokenUri.isAbsolute(),
                "OIDC_JWKS_URI, OIDC_AUTHORIZATION_URI and OIDC_TOKEN_URI must be absolute addresses");
        endSessionUri = endSessionUri == null || endSessionUri.toString().isEmpty() ? null : endSessionUri;
    }
}
