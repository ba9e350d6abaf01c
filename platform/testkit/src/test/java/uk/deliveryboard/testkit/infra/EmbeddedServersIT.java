package uk.deliveryboard.testkit.infra;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.deliveryboard.testkit.infra.EmbeddedPostgres.Durability;
import uk.deliveryboard.testkit.infra.process.ChildProcess;
import uk.deliveryboard.testkit.infra.process.Commands;
import uk.deliveryboard.testkit.infra.process.FreePorts;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class EmbeddedServersIT {

    private static final Duration QUICKLY = Duration.ofSeconds(5);

    @TempDir
    private Path directory;

    @Test
    void postgres_is_durable_and_its_data_outlives_a_crash_and_a_change_of_port() throws SQLException {
        EmbeddedPostgres first = EmbeddedPostgres.start(settings(FreePorts.next()));
        assertThat(one(first, "show fsync")).isEqualTo("on");
        assertThat(one(first, "show synchronous_commit")).isEqualTo("on");
        assertThat(one(first, "show unix_socket_directories")).isEmpty();
        run(first, "create table kept as select 42 as n");
        first.kill();

        try (EmbeddedPostgres second = EmbeddedPostgres.start(settings(FreePorts.next()))) {
            assertThat(one(second, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_second_postgres_on_data_in_use_is_refused_and_the_first_one_left_alone() throws SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(settings(FreePorts.next()))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings(FreePorts.next())))
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContaining("is in use (pid " + first.pid() + ", kept by pid "
                            + ProcessHandle.current().pid() + ")");
            assertThat(one(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void an_orphaned_postgres_is_stopped_not_adopted() throws Exception {
        Settled orphan = orphanedPostgres();

        try (EmbeddedPostgres mine = EmbeddedPostgres.start(settings(FreePorts.next()))) {
            assertThat(mine.pid()).isNotEqualTo(orphan.pid());
            assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(one(mine, "select n from kept")).isEqualTo("1");
        }
    }

    @Test
    void data_made_with_another_password_is_refused_in_plain_words() {
        EmbeddedPostgres.start(settings(FreePorts.next())).close();

        assertThatThrownBy(() -> EmbeddedPostgres.start(
                new EmbeddedPostgres.Settings(directory, FreePorts.next(), "another", Durability.KEPT)))
                .isInstanceOf(InfrastructureException.class).hasMessageContaining("do not belong together");
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> EmbeddedPostgres.start(settings(port)))
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessage("Port " + port + " is taken: PostgreSQL cannot start there");
            assertThatThrownBy(() -> EmbeddedKafka.start(new EmbeddedKafka.Settings(directory, port, FreePorts.next(),
                    256))).hasMessage("Port " + port + " is taken: Kafka cannot start there");
        }
    }

    @Test
    void postgres_runs_under_an_unprivileged_account_where_namespaces_are_closed() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/etc/shadow")), "only root needs another account");
        Path open = Files.createTempDirectory(Path.of("/var/tmp"), "deliveryboard-");
        var settings = new EmbeddedPostgres.Settings(open, FreePorts.next(), "secret", Durability.THROWN_AWAY);
        Commands.run(List.of("chmod", "755", open.toString()), QUICKLY);

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings, ServerAccount.unprivileged())) {
            assertThat(one(postgres, "select 1")).isEqualTo("1");
            assertThat(ProcessHandle.of(postgres.pid()).flatMap(handle -> handle.info().user())).isPresent()
                    .get().isNotEqualTo("root");
        } finally {
            uk.deliveryboard.testkit.infra.process.Directories.delete(open);
        }
    }

    @Test
    void what_kafka_acknowledged_is_there_after_a_crash() throws Exception {
        var settings = new EmbeddedKafka.Settings(directory, FreePorts.next(), FreePorts.next(), 256);
        EmbeddedKafka first = EmbeddedKafka.start(settings);
        send(first, 100);
        first.kill();

        var moved = new EmbeddedKafka.Settings(directory, FreePorts.next(), FreePorts.next(), 256);
        try (EmbeddedKafka second = EmbeddedKafka.start(moved);
                Admin admin = Admin.create(Map.of("bootstrap.servers", second.bootstrapServers()))) {
            var partition = new TopicPartition("kept", 0);
            assertThat(admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition)
                    .get(20, TimeUnit.SECONDS).offset()).isEqualTo(100);
        }
    }

    private record Settled(long pid) {}

    /** A postmaster whose keeper has gone: started by a shell that ends at once. */
    private Settled orphanedPostgres() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(settings(FreePorts.next()))) {
            run(first, "create table kept as select 1 as n");
        }
        ServerAccount account = ServerAccount.choose();
        Path home = PostgresBinaries.install(account.cache());
        Path data = directory.resolve("cluster");
        String start = String.join(" ",
                account.command(home.resolve("bin/postgres"), "-D", data.toAbsolutePath().toString()));
        Commands.run(List.of("setsid", "sh", "-c", start + " >/dev/null 2>&1 </dev/null &"), QUICKLY);
        Path pidFile = data.resolve("postmaster.pid");
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(pidFile)
                && Files.readAllLines(pidFile).size() >= 8 && Files.readAllLines(pidFile).get(7).startsWith("ready"));
        return new Settled(Long.parseLong(Files.readAllLines(pidFile).getFirst()));
    }

    private EmbeddedPostgres.Settings settings(int port) {
        return new EmbeddedPostgres.Settings(directory, port, "secret", Durability.KEPT);
    }

    private static void send(EmbeddedKafka kafka, int records) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (Admin admin = Admin.create(configuration);
                var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>("kept", "key", "value")).get(20, TimeUnit.SECONDS);
            }
        }
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.server().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.server().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
