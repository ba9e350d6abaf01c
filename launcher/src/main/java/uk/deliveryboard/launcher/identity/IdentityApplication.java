package uk.deliveryboard.launcher.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Wires the provider. */
@SpringBootApplication(proxyBeanMethods = false)
class IdentityApplication {

    /** Secrets here are random and long, and are checked on every token request: a costly hash would protect nothing. */
    private static final int BCRYPT_STRENGTH = 6;
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; form-action 'self' %s; "
            + "frame-ancestors 'none'; base-uri 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain protocolEndpoints(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/sign-in"),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentitySettings settings) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/", "/sign-in", "/identity.css", "/error").permitAll().anyRequest().authenticated());
        http.formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/"));
        http.headers(headers -> headers.contentSecurityPolicy(
                policy -> policy.policyDirectives(CONTENT_POLICY.formatted(settings.gatewayUrl()))));
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }

    @Bean
    Lockout lockout(IdentitySettings settings) {
        return new Lockout(settings.realm().lockout(), Clock.systemUTC());
    }

    @Bean
    People people(IdentitySettings settings, PasswordEncoder encoder, Lockout lockout) {
        String encoded = Objects.requireNonNull(encoder.encode(settings.password()));
        return new People(settings.realm().people(), encoded, lockout);
    }

    @Bean
    AccessAudit accessAudit(People people, RegisteredClientRepository clients, Lockout lockout) {
        return new AccessAudit(people, clients, lockout);
    }

    @Bean
    RegisteredClientRepository registeredClients(IdentitySettings settings, PasswordEncoder encoder) {
        return RealmClients.repository(settings.realm().clients(), encoder);
    }

    @Bean
    TokenClaims tokenClaims(IdentitySettings settings) {
        return new TokenClaims(RealmClients.accounts(settings.realm().clients()));
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.loadOrCreate(settings.signingKey())));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }
}
