package uk.deliveryboard.gateway.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How access tokens are checked, and how the provider is talked to. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final int LARGEST_KEY_SET = 64 * 1024;
    private static final Duration OUTAGE_SURVIVED = Duration.ofHours(4);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** Fetched when the first token arrives, and kept through outages of the provider. */
    @Bean
    JWKSource<SecurityContext> providerKeys(OidcProperties oidc) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever((int) oidc.connectTimeout().toMillis(),
                (int) oidc.readTimeout().toMillis(), LARGEST_KEY_SET);
        return JWKSourceBuilder.<SecurityContext>create(oidc.jwksUri().toURL(), retriever).rateLimited(10_000)
                .retrying(true).outageTolerant(OUTAGE_SURVIVED.toMillis()).build();
    }

    @Bean
    JwtDecoder accessTokenDecoder(JWKSource<SecurityContext> providerKeys, OidcProperties oidc) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(providerKeys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                // Left to the validator below, which also knows at+jwt.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((_, _) -> {})).build();
        JwtTypeValidator headerType = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        headerType.setAllowEmpty(true);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(headerType, TokenConfiguration::isAccessToken, new JwtTimestampValidator(CLOCK_SKEW),
                        new JwtClaimValidator<>("exp", _ -> true), new JwtIssuerValidator(oidc.issuer()),
                        new JwtAudienceValidator(oidc.audience()))));
        return decoder;
    }

    /** Keycloak says in a claim what a token is: an ID or refresh token is not for services. */
    private static OAuth2TokenValidatorResult isAccessToken(Jwt token) {
        String type = token.getClaimAsString("typ");
        return type == null || type.equals("Bearer")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "Not an access token", null));
    }

    @Bean
    ProviderClient providerClient(OidcProperties oidc) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(oidc.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER).build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(oidc.readTimeout());
        return new ProviderClient(factory);
    }

    @Bean
    ClientCredentials clientCredentials(OidcProperties oidc, ProviderClient providerClient) {
        return new ClientCredentials(oidc, providerClient);
    }

    @Bean
    OwnToken ownToken(OidcProperties oidc, ClientCredentials clientCredentials) {
        return new OwnToken(oidc, clientCredentials, Clock.systemUTC());
    }

    @Bean
    IntegrationTokens integrationTokens(ClientCredentials clientCredentials, JwtDecoder accessTokenDecoder) {
        return new IntegrationTokens(clientCredentials, accessTokenDecoder);
    }
}
