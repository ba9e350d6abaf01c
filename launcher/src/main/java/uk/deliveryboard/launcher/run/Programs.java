package uk.deliveryboard.launcher.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import uk.deliveryboard.testkit.infra.process.Commands;
import uk.deliveryboard.testkit.infra.process.Directories;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/**
 * The jars that ship, unpacked once per build into a cache: an unpacked program starts seconds sooner, and only an
 * unpacked one can use an ahead-of-time cache.
 */
final class Programs {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path root;
    private final Path cache;
    private final Path java;

    Programs(Path root, Path cache) {
        this.root = root;
        this.cache = cache;
        this.java = Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** An unpacked program. */
    record Program(Path java, Path jar) {

        /** Only a cache that was finished is used; the JVM itself refuses one of another build or another JDK. */
        List<String> command(List<String> jvmOptions) {
            List<String> words = new ArrayList<>(List.of(java.toString()));
            words.addAll(jvmOptions);
            if (Files.exists(cache())) {
                words.add("-XX:AOTCache=" + cache());
            }
            words.addAll(List.of("-jar", jar.toString()));
            return words;
        }

        Path cache() {
            return jar.resolveSibling("quick-start.aot");
        }

        Path unfinishedCache() {
            return jar.resolveSibling("quick-start.unfinished");
        }
    }

    /** Before anything starts: either all programs are built or one line says which are not. */
    void requireBuilt() {
        List<String> missing = Stream.of(Module.values()).filter(module -> !Files.isRegularFile(jarOf(module)))
                .map(Module::artifact).toList();
        if (!missing.isEmpty()) {
            throw new InfrastructureException("Not built: " + String.join(", ", missing)
                    + ". Run `mvn package -DskipTests` first, or ./run without --no-build");
        }
    }

    Program unpacked(Module module) throws IOException {
        Path jar = jarOf(module);
        Path builds = cache.resolve(module.artifact());
        Path home = builds.resolve(fingerprint(jar));
        if (!Files.isDirectory(home)) {
            unpack(jar, builds, home);
        }
        return new Program(java, home.resolve(jar.getFileName()));
    }

    private void unpack(Path jar, Path builds, Path home) throws IOException {
        Directories.delete(builds);
        Files.createDirectories(builds);
        Path partial = Files.createTempDirectory(builds, "partial-");
        Commands.Result result = Commands.run(List.of(java.toString(), "-Djarmode=tools", "-XX:TieredStopAtLevel=1",
                "-jar", jar.toString(), "extract", "--force", "--destination", partial.toString()), PATIENCE);
        if (!result.succeeded()) {
            throw new IOException("cannot unpack " + jar.getFileName() + ": " + result.output());
        }
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path jarOf(Module module) {
        return root.resolve(module.artifact()).resolve("target").resolve(module.artifact() + "-" + version() + ".jar");
    }

    private static String version() {
        String version = Programs.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }

    /** Of the content: builds are reproducible, so their files all bear the same date. */
    private static String fingerprint(Path jar) throws IOException {
        CRC32C checksum = new CRC32C();
        try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.READ)) {
            checksum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            return Long.toHexString(checksum.getValue()) + "-" + Long.toHexString(channel.size());
        }
    }
}
