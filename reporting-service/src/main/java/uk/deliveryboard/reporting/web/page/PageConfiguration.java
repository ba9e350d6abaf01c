package uk.deliveryboard.reporting.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.webui.CsrfField;
import uk.deliveryboard.platform.webui.NavigationItem;
import uk.deliveryboard.platform.webui.PageFrameSource;
import uk.deliveryboard.platform.webui.SignedIn;
import uk.deliveryboard.reporting.web.Addresses;

/** What surrounds the pages. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** Problem pages explain error codes to whoever got one, signed in or not. */
    @Bean
    @Order(50)
    SecurityFilterChain openPages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/problems", "/problems/**").csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    @Bean
    PageFrameSource pageFrame() {
        return new PageFrameSource() {
            @Override
            public @Nullable SignedIn signedIn(HttpServletRequest request) {
                Caller caller = Caller.current();
                return caller == null
                        ? null
                        : new SignedIn(caller.name() == null ? "Signed in" : caller.name(), caller.agency(),
                                CsrfField.fromGateway(request));
            }

            @Override
            public List<NavigationItem> navigation(HttpServletRequest request) {
                return Caller.current() == null
                        ? List.of()
                        : List.of(NavigationItem.link("Home", "/"),
                                NavigationItem.link("Definitions", Addresses.DEFINITIONS));
            }
        };
    }
}
