package uk.deliveryboard.launcher.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this repository that operators use, as the tests read them. */
record Deployment(Path root) {

    static Deployment ofThisRepository() {
        return new Deployment(Path.of("..").toAbsolutePath().normalize());
    }

    String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> yaml(String file) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file)));
    }

    @SuppressWarnings("unchecked") // keys of the files that we read are words
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked") // what stands in a list is looked at by the caller
    static List<Object> list(Object node) {
        return (List<Object>) node;
    }
}
