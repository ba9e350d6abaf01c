package uk.deliveryboard.platform.web;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what the framework found wrong into pointers, codes and messages. */
final class FieldErrors {

    /**
     * Why a body could not be read.
     *
     * @param type   malformed, unknown field, wrong type, or too large
     * @param errors where
     */
    record Unreadable(ProblemType type, List<Problem.FieldError> errors) {}

    private FieldErrors() {}

    static List<Problem.FieldError> of(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error -> new Problem.FieldError(pointer(error.getField()), kebab(error.getCode()),
                        message(error)))
                .toList();
    }

    static List<Problem.FieldError> of(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Problem.FieldError(
                                error instanceof org.springframework.validation.FieldError field
                                        ? pointer(field.getField())
                                        : "?" + result.getMethodParameter().getParameterName(),
                                kebab(lastCode(error)), message(error))))
                .toList();
    }

    static Unreadable of(HttpMessageNotReadableException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestTooLarge) {
                return new Unreadable(PlatformProblem.TOO_LARGE, List.of());
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return new Unreadable(PlatformProblem.UNKNOWN_FIELD,
                        List.of(new Problem.FieldError(pointer(unknown), "unknown-field", "is not a known field")));
            }
            if (cause instanceof InvalidTypeIdException kind) {
                return new Unreadable(PlatformProblem.WRONG_TYPE, List.of(new Problem.FieldError(
                        pointer(kind) + "/" + discriminator(kind), "wrong-type", "is missing or not a known kind")));
            }
            if (cause instanceof DatabindException wrong) {
                return new Unreadable(PlatformProblem.WRONG_TYPE, List.of(new Problem.FieldError(pointer(wrong),
                        "wrong-type", "is missing or not of the type or form needed")));
            }
        }
        return new Unreadable(PlatformProblem.MALFORMED_JSON, List.of());
    }

    /** The field that says of which kind an object is. */
    private static String discriminator(InvalidTypeIdException e) {
        JsonTypeInfo info = e.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
        return info == null ? "" : info.property();
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getPropertyName() == null
                    ? String.valueOf(step.getIndex())
                    : step.getPropertyName().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** {@code rows[3].staffRef} to {@code /rows/3/staffRef}. */
    private static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static @Nullable String lastCode(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    private static String message(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }

    private static String kebab(@Nullable String code) {
        return code == null
                ? "invalid"
                : code.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
