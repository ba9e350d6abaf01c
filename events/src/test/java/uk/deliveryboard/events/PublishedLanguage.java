package uk.deliveryboard.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the published language, as the tests read them. */
final class PublishedLanguage {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path DOCS = Path.of("../docs");
    static final JsonMapper JSON = JsonMapper.builder().build();

    private PublishedLanguage() {}

    static Path schemaFile(EventType<?> type) {
        return RESOURCES.resolve("schema").resolve(file(type));
    }

    static Path goldenFile(EventType<?> type) {
        return RESOURCES.resolve("golden").resolve(file(type));
    }

    static JsonNode schema(EventType<?> type) {
        return JSON.readTree(text(schemaFile(type)));
    }

    static JsonNode golden(EventType<?> type) {
        return JSON.readTree(text(goldenFile(type)));
    }

    /** Every file below a folder of the resources, in a fixed order. */
    static List<Path> files(String folder) {
        try (Stream<Path> paths = Files.walk(RESOURCES.resolve(folder))) {
            return List.copyOf(new TreeSet<>(paths.filter(Files::isRegularFile).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code plans.action-added.v1} lives in {@code plans/action-added.v1.json}. */
    private static String file(EventType<?> type) {
        return type.shortName().replaceFirst("\\.", "/") + ".json";
    }
}
