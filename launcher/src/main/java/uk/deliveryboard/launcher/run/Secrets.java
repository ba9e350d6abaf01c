package uk.deliveryboard.launcher.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.deliveryboard.launcher.identity.PrivateFiles;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** Passwords and secrets of one data directory: each made when first asked for, then kept in a file only we may read. */
public final class Secrets {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    public Secrets(Path file) {
        this.file = file;
        if (!Files.exists(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        } catch (IOException | IllegalArgumentException e) {
            throw new InfrastructureException("The secrets in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public synchronized String get(String name) {
        return get(name, LENGTH);
    }

    /** One that a person may have to type. */
    public synchronized String typed(String name) {
        return get(name, 12);
    }

    private String get(String name, int length) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String made = RANDOM.ints(length, 0, ALPHABET.length()).mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
        values.put(name, made);
        save();
        return made;
    }

    private void save() {
        try {
            PrivateFiles.write(file, values.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new InfrastructureException("Cannot keep the secrets in " + file + ": " + e.getMessage(), e);
        }
    }
}
