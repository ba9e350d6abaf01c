package uk.deliveryboard.platform.access;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problems;

/**
 * Every service checks every token itself: signature (RS256 only), issuer, audience and expiry. The gateway's word is
 * not enough.
 */
@AutoConfiguration(beforeName = {
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"})
public class SecurityConfiguration {

    /** Audience that an access token for the platform names. */
    public static final String AUDIENCE = "deliveryboard";

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(@Value("${deliveryboard.oidc.issuer}") String issuer,
            @Value("${deliveryboard.oidc.jwks-uri}") String keys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>("aud",
                        audience -> audience != null && audience.contains(AUDIENCE)),
                new JwtClaimValidator<String>("agency", agency -> agency != null && !agency.isBlank())));
        return decoder;
    }

    /** Names of parameters are judged by whoever takes them; refused here, a form of the wrong kind would be quoted in the log. */
    @Bean
    @ConditionalOnMissingBean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    @Bean
    @Order(100)
    SecurityFilterChain platformSecurity(HttpSecurity http, Problems problems) throws Exception {
        AuthenticationEntryPoint notSignedIn = (request, response, e) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"" + AUDIENCE + "\"");
            problems.write(request, response, PlatformProblem.NOT_SIGNED_IN, null);
        };
        AccessDeniedHandler denied = (request, response, e) -> problems.write(request, response,
                PlatformProblem.ACCESS_REFUSED, null);
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus",
                                "/actuator/info", "/v3/api-docs/**", "/assets/**")
                        .permitAll().requestMatchers("/error").permitAll().requestMatchers("/actuator/**")
                        .hasAuthority(Role.SYSTEM_ADMIN.name()).anyRequest().authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(notSignedIn).accessDeniedHandler(denied))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(notSignedIn)
                        .accessDeniedHandler(denied).jwt(jwt -> jwt.jwtAuthenticationConverter(authorities())));
        return http.build();
    }

    private static JwtAuthenticationConverter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> Caller.of(jwt).roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .map(GrantedAuthority.class::cast).toList());
        return converter;
    }
}
