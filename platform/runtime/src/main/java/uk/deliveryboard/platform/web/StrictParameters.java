package uk.deliveryboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that the handler does not name, so that a misspelt filter is an error and not everything. */
public final class StrictParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("uk.deliveryboard")) {
            Set<String> names = known.computeIfAbsent(method, StrictParameters::names);
            List<Problem.FieldError> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !names.contains(name)).sorted()
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
