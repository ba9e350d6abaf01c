package uk.deliveryboard.testkit.infra.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Short commands of the operating system, always with a time limit. */
public final class Commands {

    public record Result(int status, String output) {

        public boolean succeeded() {
            return status == 0;
        }
    }

    private static final int TIMED_OUT = 124;

    private Commands() {}

    public static boolean exist(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator)).map(directory -> Path.of(directory, name))
                .anyMatch(Files::isExecutable);
    }

    public static Result run(List<String> words, Duration limit) throws IOException {
        Path output = Files.createTempFile("command", ".out");
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(output.toFile()).start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(TIMED_OUT, "no answer within " + limit.toSeconds() + " s");
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while running " + words.getFirst(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
