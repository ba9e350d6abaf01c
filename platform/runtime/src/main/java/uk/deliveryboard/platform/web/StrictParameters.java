package uk.deliveryboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the handler does not name, so that a misspelt filter is an error and not everything.
 * Looks at the query alone: a form sent to a handler of JSON is of the wrong media type, and its content is nobody's to
 * repeat.
 */
public final class StrictParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("uk.deliveryboard")) {
            Set<String> names = known.computeIfAbsent(method, StrictParameters::names);
            List<Problem.FieldError> unknown = sent(request.getQueryString()).filter(name -> !names.contains(name))
                    .distinct().sorted()
                    .map(name -> new Problem.FieldError("?" + name, "unknown-parameter", "is not a known parameter"))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new ProblemException(PlatformProblem.UNKNOWN_PARAMETER,
                        names.isEmpty()
                                ? "No parameters are known here."
                                : "Known: " + String.join(", ", names.stream().sorted().toList()) + ".",
                        unknown);
            }
        }
        return true;
    }

    private static Stream<String> sent(@Nullable String query) {
        return query == null || query.isEmpty()
                ? Stream.empty()
                : Arrays.stream(query.split("&")).filter(part -> !part.isEmpty()).map(StrictParameters::decodedName);
    }

    private static String decodedName(String part) {
        int end = part.indexOf('=');
        try {
            return URLDecoder.decode(end < 0 ? part : part.substring(0, end), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PlatformProblem.INVALID_PARAMETER, "The query is not encoded as queries are.");
        }
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(StrictParameters::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
        String name = parameter.getParameterName();
        return name == null ? "" : name;
    }
}
