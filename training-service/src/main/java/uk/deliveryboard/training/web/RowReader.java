package uk.deliveryboard.training.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.web.Problem.FieldError;

/**
 * Reads the rows of a batch one by one, by the same rules as a body of its own: a row that cannot be read is refused
 * with the place and the reason, and does not keep its neighbours out.
 */
@Component
class RowReader {

    private final JsonMapper json;
    private final Validator validator;

    RowReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A row of a batch. */
    sealed interface Row<T> {

        record Readable<T>(T value) implements Row<T> {}

        record Unreadable<T>(List<FieldError> errors) implements Row<T> {}

        static <T> List<T> readable(List<Row<T>> rows) {
            return rows.stream().flatMap(row -> switch (row) {
                case Readable<T>(var value) -> Stream.of(value);
                case Unreadable<T> _ -> Stream.empty();
            }).toList();
        }
    }

    <T> List<Row<T>> read(List<JsonNode> rows, Class<T> type) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> read(rows.get(index), "/rows/" + index, type)).toList();
    }

    private <T> Row<T> read(JsonNode row, String pointer, Class<T> type) {
        if (!row.isObject()) {
            return unreadable(pointer, "wrong-type", "is not an object");
        }
        try {
            T value = json.treeToValue(row, type);
            Set<ConstraintViolation<T>> violations = validator.validate(value);
            return violations.isEmpty()
                    ? new Row.Readable<>(value)
                    : new Row.Unreadable<>(violations.stream()
                            .map(violation -> new FieldError(pointer + "/" + violation.getPropertyPath(),
                                    code(violation), violation.getMessage()))
                            .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                            .toList());
        } catch (UnrecognizedPropertyException e) {
            return unreadable(pointer + path(e), "unknown-field", "is not a known field");
        } catch (DatabindException e) {
            return unreadable(pointer + path(e), "wrong-type", "is missing or not of the type or form needed");
        }
    }

    private static <T> Row<T> unreadable(String pointer, String code, String message) {
        return new Row.Unreadable<>(List.of(new FieldError(pointer, code, message)));
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            path.append('/').append(name == null
                    ? String.valueOf(step.getIndex())
                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return path.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
