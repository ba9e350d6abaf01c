package uk.deliveryboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.deliveryboard.platform.access.Caller;

/** Lets a handler method ask for the {@link IdempotencyKey} of its request; refuses the request where there is none. */
public final class IdempotencyKeyArgumentResolver implements HandlerMethodArgumentResolver {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        String key = request.getHeader(HEADER);
        if (key == null) {
            throw refused(PlatformProblem.IDEMPOTENCY_KEY_MISSING, "missing", "is needed");
        }
        if (!FORM.matcher(key).matches()) {
            throw refused(PlatformProblem.IDEMPOTENCY_KEY_INVALID, "invalid", "is 1 to 200 visible ASCII characters");
        }
        Caller caller = Caller.current();
        String client = caller == null ? "" : caller.subject() + "|" + caller.clientId();
        return new IdempotencyKey(client, request.getMethod() + " " + request.getRequestURI(), key);
    }

    private static ProblemException refused(PlatformProblem type, String code, String message) {
        return new ProblemException(type, "A new random key for each new request; the same key to repeat one.",
                List.of(new Problem.FieldError(HEADER, code, message)));
    }
}
