package uk.deliveryboard.launcher.run;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirectoryTests {

    @TempDir
    private Path root;

    @Test
    void a_second_run_on_the_same_directory_is_refused_with_the_pid_of_the_first() {
        try (DataDirectory first = DataDirectory.open(root, false)) {
            assertThatThrownBy(() -> DataDirectory.open(first.root(), false))
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContaining("is in use by another run (pid " + ProcessHandle.current().pid() + ")");
        }
        DataDirectory.open(root, false).close();
    }

    @Test
    void starting_fresh_forgets_our_data_and_nothing_else() throws Exception {
        Files.createDirectories(root.resolve("postgres/cluster"));
        Files.writeString(root.resolve("postgres/cluster/PG_VERSION"), "18");
        Files.writeString(root.resolve("demo.json"), "{}");
        Files.writeString(root.resolve("thesis.txt"), "mine");

        DataDirectory.open(root, true).close();

        assertThat(root.resolve("postgres")).doesNotExist();
        assertThat(root.resolve("demo.json")).doesNotExist();
        assertThat(root.resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void a_directory_that_cannot_be_made_is_one_clear_line() throws Exception {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data"), false))
                .isInstanceOf(InfrastructureException.class).hasMessageStartingWith("Cannot use " + file);
    }

    @Test
    void a_secret_is_made_once_and_kept_where_only_its_owner_reads_it() throws Exception {
        Path file = root.resolve("secrets/secrets.properties");
        Secrets secrets = new Secrets(file);
        String made = secrets.get("postgres.superuser");

        assertThat(made).hasSize(32).isEqualTo(secrets.get("postgres.superuser"))
                .isNotEqualTo(secrets.get("postgres.plans.owner"));
        assertThat(new Secrets(file).get("postgres.superuser")).isEqualTo(made);
        assertThat(new Secrets(file).typed("demo.password")).hasSize(12);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void all_taken_ports_are_named_at_once() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> new Ports(port - 1).requireFree()).isInstanceOf(InfrastructureException.class)
                    .hasMessageContaining(port + " (plans-service)").hasMessageContaining("--port-base");
        }
    }
}
