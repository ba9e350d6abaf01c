package uk.deliveryboard.launcher;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The launcher with a real PostgreSQL, a real Kafka and the real identity provider; only the five programs are stubs. */
class LauncherIT {

    private static final List<String> MODULES = List.of("gateway", "plans-service", "training-service",
            "referrals-service", "reporting-service");
    private static final int PORT_BASE = 28080;
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(40);

    @TempDir
    private Path root;
    private Path data;
    private Process launcher;

    @BeforeEach
    void programsOfOurOwn() throws IOException {
        data = root.resolve("data");
        Path realm = Path.of("..", "deploy", "keycloak", "deliveryboard-realm.json");
        Files.createDirectories(root.resolve("deploy/keycloak"));
        Files.copy(realm, root.resolve("deploy/keycloak/deliveryboard-realm.json"));
        for (String module : MODULES) {
            Path target = Files.createDirectories(root.resolve(module).resolve("target"));
            stubJar(target.resolve(module + "-0.1.0-SNAPSHOT.jar"));
        }
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        if (launcher != null && launcher.isAlive()) {
            launcher.destroy();
            launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void everything_starts_with_its_environment_stops_on_request_and_starts_again_on_the_same_data() throws Exception {
        start("--no-demo", "--today=2027-02-03");
        awaitOutput("Ctrl-C stops everything");

        assertThat(environment(PORT_BASE + 1)).contains("DB_URL=jdbc:postgresql://127.0.0.1:28091/plans",
                "DB_USER=plans_app", "DB_OWNER_USER=plans_owner", "DB_RELAY_USER=plans_relay",
                "KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:28092", "OIDC_ISSUER=http://localhost:28090",
                "DELIVERYBOARD_TODAY=2027-02-03", "SERVER_ADDRESS=127.0.0.1");
        assertThat(environment(PORT_BASE)).contains("TRAINING_URL=http://127.0.0.1:28082",
                "OIDC_CLIENT_ID=deliveryboard-gateway", "PUBLIC_URL=http://localhost:28080")
                .noneMatch(line -> line.startsWith("DB_") || line.startsWith("KAFKA_"));
        List<ProcessHandle> children = children();
        // Seven, and perhaps one that prepares the next start.
        assertThat(children).hasSizeBetween(7, 8);
        assertThat(output()).contains("Dashboard      http://localhost:28080/boards/northmere/quarters/2026-27-Q4");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo.json"))))
                .isEqualTo("rw-------");

        Path caches = data.resolve("cache");
        await().atMost(START).until(() -> {
            try (Stream<Path> files = Files.walk(caches)) {
                return files.filter(file -> file.endsWith("quick-start.aot")).count() == MODULES.size();
            }
        });

        launcher.destroy();

        assertThat(launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(output()).contains("Stopped. The data stays.");
        assertThat(Files.readString(data.resolve("logs/plans-service.log"))).contains("asked to end");
        String secrets = Files.readString(data.resolve("secrets/secrets.properties"));

        start("--no-demo");
        awaitOutput("Ctrl-C stops everything");
        assertThat(Files.readString(data.resolve("secrets/secrets.properties"))).isEqualTo(secrets);
        assertThat(environment(PORT_BASE + 1)).noneMatch(line -> line.startsWith("DELIVERYBOARD_TODAY"));
    }

    @Test
    void no_process_survives_a_launcher_that_was_killed_and_the_next_start_works() throws Exception {
        start("--no-demo");
        awaitOutput("Ctrl-C stops everything");
        List<ProcessHandle> children = children();

        launcher.destroyForcibly().waitFor();

        await().atMost(STOP).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        start("--no-demo");
        awaitOutput("Ctrl-C stops everything");
    }

    @Test
    void a_program_that_does_not_start_is_named_and_everything_ends_with_a_failure() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("fail-training-service"), "");

        start("--no-demo");

        assertThat(launcher.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output()).contains("run: training-service ended while starting: see "
                + data.resolve("logs/training-service.log"));
        assertThat(children()).isEmpty();
    }

    @Test
    void a_program_that_dies_later_is_named_and_everything_ends_with_a_failure() throws Exception {
        start("--no-demo");
        awaitOutput("Ctrl-C stops everything");
        List<ProcessHandle> children = children();

        ProcessHandle.of(pid(data.resolve("run/referrals-service.pid"))).orElseThrow().destroyForcibly();

        assertThat(launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output()).contains("run: referrals-service ended unexpectedly");
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void what_is_not_built_and_what_is_not_understood_end_at_once_with_one_line() throws Exception {
        Files.delete(root.resolve("gateway/target/gateway-0.1.0-SNAPSHOT.jar"));
        start("--no-demo");
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output()).contains("run: Not built: gateway.");

        start("--nonsense");
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(2);
        assertThat(output()).isEqualToIgnoringNewLines("run: There is no option --nonsense: see ./run --help");
    }

    private void start(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m", "-XX:TieredStopAtLevel=1", "-Ddeliveryboard.root=" + root, "-cp", classPathThatShips(),
                Launcher.class.getName(), "--port-base=" + PORT_BASE));
        words.addAll(List.of(options));
        Files.deleteIfExists(root.resolve("output"));
        launcher = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(root.resolve("output").toFile())
                .start();
    }

    /** Without the test classes, whose logging configuration is meant for tests. */
    private static String classPathThatShips() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes")).reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    private void awaitOutput(String text) {
        await().atMost(START).until(() -> {
            assertThat(launcher.isAlive()).as(output()).isTrue();
            return output().contains(text);
        });
    }

    private String output() throws IOException {
        return Files.readString(root.resolve("output"));
    }

    private List<ProcessHandle> children() throws IOException {
        List<ProcessHandle> children = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data, 2)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pid")
                    && !path.endsWith("postmaster.pid")).toList()) {
                ProcessHandle.of(pid(file)).filter(ProcessHandle::isAlive).ifPresent(children::add);
            }
        }
        return children;
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).split(" ")[0]);
    }

    private static List<String> environment(int port) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/environment"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body().lines().toList();
        }
    }

    private static void stubJar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        Path partial = file.resolveSibling("partial");
        String entry = StubService.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(partial);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                var bytes = StubService.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
