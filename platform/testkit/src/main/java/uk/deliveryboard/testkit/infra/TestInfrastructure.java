package uk.deliveryboard.testkit.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import uk.deliveryboard.testkit.infra.process.Directories;
import uk.deliveryboard.testkit.infra.process.FreePorts;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/**
 * The PostgreSQL and the Kafka of this test JVM: one of each, started when first asked for, ended with the JVM. From
 * containers where a Docker engine can run them, else embedded; {@code DELIVERYBOARD_TEST_INFRA=embedded|containers}
 * (environment or system property) decides instead of asking.
 */
public final class TestInfrastructure {

    static final String CHOICE = "DELIVERYBOARD_TEST_INFRA";
    private static final int KAFKA_HEAP_MEGABYTES = 384;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestInfrastructure() {}

    /** A fresh, empty database for the named service; its roles are {@code <service>_owner}, {@code _app}, {@code _relay}. */
    public static ServiceDatabase database(String service) {
        return ServiceDatabase.create(Postgres.SERVER, service + "_" + DATABASES.incrementAndGet(),
                login(service, "owner"), login(service, "app"), login(service, "relay"));
    }

    /** The server itself, for tests that hurt it: a superuser can end the connections of others. */
    public static PostgresServer postgres() {
        return Postgres.SERVER;
    }

    public static String kafkaBootstrapServers() {
        return Kafka.BOOTSTRAP_SERVERS;
    }

    /** A fresh database and the broker, as the environment of a service process. */
    public static Map<String, String> properties(String service) {
        Map<String, String> properties = new LinkedHashMap<>(database(service).environment());
        properties.put("KAFKA_BOOTSTRAP_SERVERS", kafkaBootstrapServers());
        return properties;
    }

    /** The same, for the {@code @DynamicPropertySource} method of a test. */
    public static void register(DynamicPropertyRegistry registry, String service) {
        properties(service).forEach((name, value) -> registry.add(name, () -> value));
    }

    private static ServiceDatabase.Login login(String service, String role) {
        return new ServiceDatabase.Login(service + "_" + role, "test-" + service + "-" + role);
    }

    private enum Choice {
        EMBEDDED, CONTAINERS;

        static final Choice MADE = make();

        private static Choice make() {
            String wish = Optional.ofNullable(System.getProperty(CHOICE)).orElseGet(() -> System.getenv(CHOICE));
            if (wish != null) {
                return said(asked(wish), CHOICE + " says so");
            }
            return ContainerProbe.obstacle().map(reason -> said(EMBEDDED, reason))
                    .orElseGet(() -> said(CONTAINERS, "a Docker engine answers and has the images"));
        }

        private static Choice asked(String wish) {
            return switch (wish.toLowerCase(Locale.ROOT)) {
                case "embedded" -> EMBEDDED;
                case "containers" -> CONTAINERS;
                default -> throw new InfrastructureException(CHOICE + " is '" + wish
                        + "': it must be 'embedded' or 'containers'");
            };
        }

        private static Choice said(Choice choice, String reason) {
            System.out.println(
                    "Test infrastructure: " + choice.name().toLowerCase(Locale.ROOT) + " PostgreSQL and Kafka ("
                            + reason + ")");
            return choice;
        }
    }

    private static final class Postgres {

        static final PostgresServer SERVER = switch (Choice.MADE) {
            case EMBEDDED -> embedded();
            case CONTAINERS -> inContainer();
        };

        private static PostgresServer embedded() {
            EmbeddedPostgres postgres = EmbeddedPostgres
                    .start(new EmbeddedPostgres.Settings(Teardown.directory("postgres"),
                            FreePorts.next(), UUID.randomUUID().toString(), EmbeddedPostgres.Durability.THROWN_AWAY));
            Teardown.later(postgres);
            return postgres.server();
        }

        private static PostgresServer inContainer() {
            String password = UUID.randomUUID().toString();
            PostgreSQLContainer postgres = new PostgreSQLContainer(DockerImageName.parse(ContainerProbe.POSTGRES_IMAGE))
                    .withUsername("postgres").withPassword(password).withDatabaseName("postgres");
            postgres.start();
            Teardown.later(postgres);
            return new PostgresServer(postgres.getHost(), postgres.getMappedPort(5432), "postgres", password);
        }
    }

    private static final class Kafka {

        static final String BOOTSTRAP_SERVERS = switch (Choice.MADE) {
            case EMBEDDED -> embedded();
            case CONTAINERS -> inContainer();
        };

        private static String embedded() {
            EmbeddedKafka kafka = EmbeddedKafka
                    .start(new EmbeddedKafka.Settings(Teardown.directory("kafka"), FreePorts.next(),
                            FreePorts.next(), KAFKA_HEAP_MEGABYTES));
            Teardown.later(kafka);
            return kafka.bootstrapServers();
        }

        private static String inContainer() {
            KafkaContainer kafka = new KafkaContainer(DockerImageName.parse(ContainerProbe.KAFKA_IMAGE))
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
            kafka.start();
            Teardown.later(kafka);
            return kafka.getBootstrapServers();
        }
    }

    /** What ends with the JVM, last started first ended. */
    private static final class Teardown {

        private static final Deque<AutoCloseable> RESOURCES = new ArrayDeque<>();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Teardown::run, "test infrastructure teardown"));
        }

        static synchronized void later(AutoCloseable resource) {
            RESOURCES.push(resource);
        }

        static Path directory(String name) {
            try {
                Path directory = Files.createTempDirectory("deliveryboard-" + name + "-");
                later(() -> Directories.delete(directory));
                return directory;
            } catch (IOException e) {
                throw new InfrastructureException("No temporary directory: " + e.getMessage(), e);
            }
        }

        private static synchronized void run() {
            while (!RESOURCES.isEmpty()) {
                try {
                    RESOURCES.pop().close();
                } catch (Exception e) {
                    System.err.println("Test infrastructure did not end cleanly: " + e.getMessage());
                }
            }
        }
    }
}
