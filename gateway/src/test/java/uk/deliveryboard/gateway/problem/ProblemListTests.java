package uk.deliveryboard.gateway.problem;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemListTests {

    private static final Path LIST = Path.of("../reporting-service/src/main/resources/problems/gateway.txt");

    /** Run with {@code -Dtest.argLine=-Ddocs.write=true} to write the list anew. */
    @Test
    void every_problem_of_this_module_has_a_page_that_explains_it() throws IOException {
        String current = Arrays.stream(ProblemKind.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())).map(ProblemListTests::kind)
                .map(kind -> "%s %d %s %s%n".formatted(kind.slug(), kind.status(),
                        kind.retriable() ? "retriable" : "final", kind.title()))
                .sorted().collect(Collectors.joining());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(LIST, current);
        }
        assertThat(Files.readString(LIST)).isEqualTo(current);
    }

    private static ProblemKind kind(Field field) {
        try {
            return (ProblemKind) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
