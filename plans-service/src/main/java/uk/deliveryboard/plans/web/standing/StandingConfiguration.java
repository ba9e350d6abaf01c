package uk.deliveryboard.plans.web.standing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.CallerArgumentResolver;

/** Asked before the platform, which knows what the token says and no offices. */
@Configuration
@Order(Ordered.HIGHEST_PRECEDENCE)
class StandingConfiguration implements WebMvcConfigurer {

    private final StandingCallers callers;

    StandingConfiguration(StandingCallers callers) {
        this.callers = callers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(new CallerArgumentResolver(), callers));
    }

    private record Resolver(CallerArgumentResolver signedIn, StandingCallers callers)
            implements
                HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return signedIn.supportsParameter(parameter);
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
            var caller = (Caller) signedIn.resolveArgument(parameter, container, request, binders);
            var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            return callers.admit(caller, asked.getMethod(), asked.getRequestURI());
        }
    }
}
