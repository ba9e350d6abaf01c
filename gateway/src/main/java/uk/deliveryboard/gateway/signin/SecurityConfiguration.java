package uk.deliveryboard.gateway.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.ProblemWriter;
import uk.deliveryboard.gateway.problem.Refusal;
import uk.deliveryboard.gateway.ratelimit.RateLimitFilter;
import uk.deliveryboard.gateway.ratelimit.RateLimits;
import uk.deliveryboard.gateway.route.RouteTable;
import uk.deliveryboard.gateway.route.ServiceAddresses;
import uk.deliveryboard.gateway.token.BasicCredentialsFilter;
import uk.deliveryboard.gateway.token.IntegrationTokens;
import uk.deliveryboard.gateway.token.OidcProperties;
import uk.deliveryboard.gateway.token.ProviderClient;
import uk.deliveryboard.gateway.token.RefusalListener;
import uk.deliveryboard.gateway.token.RefusedCredentials;

/** Two ways in that never mix: a request that brings credentials has no session, and a session brings none. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    private final RateLimits limits;
    private final RelayedToken relayedToken;

    SecurityConfiguration(RateLimits limits, RelayedToken relayedToken) {
        this.limits = limits;
        this.relayedToken = relayedToken;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, IntegrationTokens integrations, RefusalListener listener) {
        RefusedCredentials refused = new RefusedCredentials(limits);
        common(http).securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(new EntryPoint())
                        .jwt(jwt -> {}).withObjectPostProcessor(answeringWith(refused)))
                .addFilterBefore(new BasicCredentialsFilter(integrations, limits, refused, listener),
                        BearerTokenAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, OidcProperties oidc, ServiceAddresses addresses,
            SessionTokens tokens, ProviderClient provider) {
        SignInOutcome outcome = new SignInOutcome(oidc.sessionIdle());
        var tokenEndpoint = new RestClientAuthorizationCodeTokenResponseClient();
        tokenEndpoint.setRestClient(provider.rest());
        common(http).csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::changesInSession)
                .csrfTokenRequestHandler(new FormOrHeaderCsrf()))
                .oauth2Login(login -> login.loginPage(EntryPoint.SIGN_IN).authorizedClientRepository(tokens)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokenEndpoint))
                        .successHandler(outcome).failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(new SignOut(oidc, addresses)));
        return http.build();
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.headers(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable).formLogin(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new EntryPoint())
                        .accessDeniedHandler(accessDenied()))
                .addFilterBefore(new RateLimitFilter(limits, relayedToken), AuthorizationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::rules);
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                .requestMatchers(RouteTable::isProtected).authenticated().anyRequest().permitAll();
    }

    /** Without a session there is nothing to forge; such a request meets the sign-in instead. */
    private static boolean changesInSession(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod()) && request.getSession(false) != null;
    }

    private static AccessDeniedHandler accessDenied() {
        return (request, response, denied) -> ProblemWriter.write(request, response,
                denied instanceof CsrfException
                        ? new Refusal(ProblemKind.CSRF_TOKEN_INVALID,
                                "Load the page again, or send the token of this session as X-CSRF-TOKEN")
                                .because("X-CSRF-TOKEN", "csrf-token-invalid", "Missing or of another session")
                        : new Refusal(ProblemKind.ACCESS_REFUSED, "You may not do this"));
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringWith(RefusedCredentials refused) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refused);
                return filter;
            }
        };
    }

    @Bean
    RequestRejectedHandler malformedRequests() {
        return (request, response, rejected) -> ProblemWriter.write(request, response,
                new Refusal(ProblemKind.MALFORMED_REQUEST, "The address or a header is not in normal form"));
    }
}
