package uk.deliveryboard.gateway.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import uk.deliveryboard.gateway.route.ServiceAddresses;
import uk.deliveryboard.gateway.token.OidcProperties;
import uk.deliveryboard.gateway.token.ProviderClient;

/** The gateway as a client of the identity provider. */
@Configuration(proxyBeanMethods = false)
class OidcClientConfiguration {

    static final String REGISTRATION = "deliveryboard";

    @Bean
    ClientRegistrationRepository clientRegistrations(OidcProperties oidc, ServiceAddresses addresses) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientName("Delivery Board").clientId(oidc.clientId()).clientSecret(oidc.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                // Ours by configuration: a Host header that lies must not decide where the code is sent.
                .redirectUri(addresses.at("/login/oauth2/code/" + REGISTRATION)).scope("openid")
                .issuerUri(oidc.issuer()).authorizationUri(oidc.authorizationUri().toString())
                .tokenUri(oidc.tokenUri().toString()).jwkSetUri(oidc.jwksUri().toString()).build());
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders(JWKSource<SecurityContext> providerKeys) {
        return registration -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(providerKeys)
                    .jwsAlgorithm(SignatureAlgorithm.RS256).build();
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
                    new OidcIdTokenValidator(registration)));
            return decoder;
        };
    }

    @Bean
    SessionTokens sessionTokens(ProviderClient provider) {
        var endpoint = new RestClientRefreshTokenTokenResponseClient();
        endpoint.setRestClient(provider.rest());
        var renewal = new RefreshTokenOAuth2AuthorizedClientProvider();
        renewal.setAccessTokenResponseClient(endpoint);
        // When to renew is decided by SessionTokens; once asked, the provider renews.
        renewal.setClockSkew(Duration.ofDays(1));
        return new SessionTokens(renewal, Clock.systemUTC());
    }
}
