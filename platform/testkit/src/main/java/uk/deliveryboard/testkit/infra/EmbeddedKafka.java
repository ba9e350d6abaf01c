package uk.deliveryboard.testkit.infra;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import uk.deliveryboard.testkit.infra.process.ChildProcess;
import uk.deliveryboard.testkit.infra.process.FreePorts;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** One Kafka broker (broker and controller in one) as a JVM of its own; its log stays in the directory it was given. */
public final class EmbeddedKafka implements AutoCloseable {

    public record Settings(Path directory, int port, int controllerPort, int heapMegabytes) {}

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ChildProcess process;
    private final Settings settings;

    private EmbeddedKafka(ChildProcess process, Settings settings) {
        this.process = process;
        this.settings = settings;
    }

    public static EmbeddedKafka start(Settings settings) {
        Path directory = settings.directory().toAbsolutePath();
        Path pidFile = directory.resolve("kafka.pid");
        ChildProcess.stopSurvivor(pidFile, ChildProcess.StopSignal.TERM);
        requireFree(settings.port());
        requireFree(settings.controllerPort());
        Path configuration = configure(directory, settings);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = List.of(java, "-Xms128m", "-Xmx" + settings.heapMegabytes() + "m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-Dlogback.configurationFile=uk/deliveryboard/testkit/infra/"
                        + "kafka-logback.xml",
                KafkaBroker.class.getName(), configuration.toString());
        ChildProcess process = ChildProcess
                .start(new ChildProcess.Command("Kafka", words, Map.of("CLASSPATH", absoluteClassPath()), directory,
                        directory.resolve("kafka.log"), pidFile, ChildProcess.StopSignal.TERM));
        EmbeddedKafka kafka = new EmbeddedKafka(process, settings);
        kafka.awaitReady();
        return kafka;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends as a crash does, for tests of recovery: start again with the same settings. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    private static Path configure(Path directory, Settings settings) {
        String voter = "127.0.0.1:" + settings.controllerPort();
        Map<String, String> values = Map.ofEntries(Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                // A static quorum: the controller's port may differ from one start to the next.
                Map.entry("controller.quorum.voters", "1@" + voter),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + settings.port() + ",CONTROLLER://" + voter),
                Map.entry("log.dirs", directory.resolve("log").toString()), Map.entry("num.partitions", "6"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"), Map.entry("offsets.topic.num.partitions", "6"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "6"),
                // A relay that died must not hold up read_committed consumers for long.
                Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Recovery after a crash reads whole segments: small ones, in parallel.
                Map.entry("log.segment.bytes", Integer.toString(64 * 1024 * 1024)),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024)),
                Map.entry("log.retention.ms", "-1"), Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"), Map.entry("background.threads", "4"));
        Properties properties = new Properties();
        properties.putAll(values);
        Path file = directory.resolve("server.properties");
        try {
            Files.createDirectories(directory);
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
            return file;
        } catch (IOException e) {
            throw new InfrastructureException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static String absoluteClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void requireFree(int port) {
        if (!FreePorts.isFree(port)) {
            throw new InfrastructureException("Port " + port + " is taken: Kafka cannot start there");
        }
    }

    private void awaitReady() {
        Instant limit = Instant.now().plus(PATIENCE);
        while (FreePorts.isFree(settings.port())) {
            if (process.endsWithin(Duration.ofMillis(100))) {
                throw new InfrastructureException("Kafka ended while starting: " + process.lastLines(5));
            }
            requireBefore(limit);
        }
        Map<String, Object> configuration = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "2000", AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "3000");
        try (Admin admin = Admin.create(configuration)) {
            while (!answers(admin)) {
                if (process.endsWithin(Duration.ofMillis(100))) {
                    throw new InfrastructureException("Kafka ended while starting: " + process.lastLines(5));
                }
                requireBefore(limit);
            }
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(4, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while waiting for Kafka", e);
        }
    }

    private void requireBefore(Instant limit) {
        if (Instant.now().isAfter(limit)) {
            process.kill();
            throw new InfrastructureException("Kafka is not ready after " + PATIENCE.toSeconds() + " s: "
                    + process.lastLines(5));
        }
    }
}
