package uk.deliveryboard.testkit;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import uk.deliveryboard.platform.web.ProblemType;

/**
 * The list of the problems a module answers with, from which reporting makes the pages that a problem's {@code type}
 * leads to. Each module's test compares its own; with {@code -Ddocs.write=true} it writes the list anew.
 */
public record ProblemList(Path file, String current) {

    private static final Path LISTS = Path.of("reporting-service/src/main/resources/problems");

    /**
     * @param root        folder of the whole project, as seen from the module
     * @param module      name of the list
     * @param packageName package of the module: every enum of problems below it is listed, what two of them share once
     */
    public static ProblemList of(Path root, String module, String packageName) {
        return new ProblemList(root.resolve(LISTS).resolve(module + ".txt"), new ClassFileImporter()
                .importPackages(packageName).stream()
                .filter(each -> each.isEnum() && each.isAssignableTo(ProblemType.class))
                .flatMap(each -> Arrays.stream((ProblemType[]) each.reflect().getEnumConstants()))
                .map(type -> "%s %d %s %s%n".formatted(type.slug(), type.status().value(),
                        type.retriable() ? "retriable" : "final", type.title()))
                .distinct().sorted().collect(Collectors.joining()));
    }

    /** The list as it was last written. */
    public String written() {
        try {
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(file, current);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("run the test once with -Dtest.argLine=-Ddocs.write=true", e);
        }
    }
}
