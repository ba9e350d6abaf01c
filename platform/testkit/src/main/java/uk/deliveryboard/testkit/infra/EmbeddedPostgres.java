package uk.deliveryboard.testkit.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.deliveryboard.testkit.infra.process.ChildProcess;
import uk.deliveryboard.testkit.infra.process.Commands;
import uk.deliveryboard.testkit.infra.process.Directories;
import uk.deliveryboard.testkit.infra.process.FreePorts;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/**
 * One PostgreSQL server of our own. Its data stays in the directory it was given. A server that an earlier run left
 * running on that directory is stopped; one that another run still looks after is refused. Neither is ever adopted.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The superuser's password is set when the directory is first filled: keep it with the directory. */
    public record Settings(Path directory, int port, String superuserPassword, Durability durability) {}

    /** What a commit survives: the product says {@code KEPT}; a test that throws its data away may be quicker. */
    public enum Durability {
        KEPT("on"), THROWN_AWAY("off");

        private final String fsync;

        Durability(String fsync) {
            this.fsync = fsync;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    public static final String SUPERUSER = "postgres";

    private final ChildProcess process;
    private final PostgresServer server;

    private EmbeddedPostgres(ChildProcess process, PostgresServer server) {
        this.process = process;
        this.server = server;
    }

    public static EmbeddedPostgres start(Settings settings) {
        ServerAccount account = ServerAccount.choose();
        return start(settings, account);
    }

    static EmbeddedPostgres start(Settings settings, ServerAccount account) {
        Path home = PostgresBinaries.install(account.cache());
        Path data = settings.directory().toAbsolutePath().resolve("cluster");
        try {
            if (Files.exists(data.resolve("PG_VERSION"))) {
                clearLeftover(data);
            } else {
                initialise(account, home, data, settings);
            }
            requireFree(settings.port());
            configure(data, settings);
            account.own(data);
        } catch (IOException e) {
            throw new InfrastructureException("Cannot prepare PostgreSQL in " + data + ": " + e.getMessage(), e);
        }
        ChildProcess process = ChildProcess.start(new ChildProcess.Command("PostgreSQL",
                account.command(home.resolve("bin/postgres"), "-D", data.toString()), Map.of("LC_ALL", "C"), data,
                settings.directory().resolve("postgres.log"), settings.directory().resolve("postgres.pid"),
                ChildProcess.StopSignal.INT));
        PostgresServer server = new PostgresServer("127.0.0.1", settings.port(), SUPERUSER,
                settings.superuserPassword());
        awaitReady(process, server);
        return new EmbeddedPostgres(process, server);
    }

    public PostgresServer server() {
        return server;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends as a crash does, for tests of recovery. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    private static void initialise(ServerAccount account, Path home, Path data, Settings settings) throws IOException {
        Path parent = Files.createDirectories(data.getParent());
        Path partial = Files.createTempDirectory(parent, "initialising-");
        try {
            Path cluster = Files.createDirectory(partial.resolve("cluster"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path password = Files.createFile(partial.resolve("password"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, settings.superuserPassword() + "\n");
            account.own(partial);
            Commands.Result result = Commands.run(account.command(home.resolve("bin/initdb"), "-D", cluster.toString(),
                    "-U", SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"), PATIENCE);
            if (!result.succeeded()) {
                throw new IOException("initdb: " + result.output());
            }
            // Only a finished cluster gets the final name: an interrupted first start leaves nothing half-made.
            Files.move(cluster, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Directories.delete(partial);
        }
    }

    private static void configure(Path data, Settings settings) throws IOException {
        String fsync = settings.durability().fsync;
        Files.writeString(data.resolve("postgresql.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 120
                shared_buffers = '96MB'
                max_wal_size = '1GB'
                jit = off
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%u@%%d '
                """.formatted(settings.port(), fsync, fsync, fsync));
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private static void clearLeftover(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        Optional<ProcessHandle> running = runningOn(data, file);
        if (running.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        ProcessHandle postmaster = running.get();
        Optional<ProcessHandle> keeper = postmaster.parent()
                .filter(parent -> parent.info().command().orElse("").endsWith("java"));
        if (keeper.isPresent()) {
            throw new InfrastructureException("The PostgreSQL of " + data + " is in use (pid " + postmaster.pid()
                    + ", kept by pid " + keeper.get().pid() + "): stop that one first");
        }
        if (!ChildProcess.stop(postmaster, ChildProcess.StopSignal.INT, PATIENCE)) {
            throw new InfrastructureException("An old PostgreSQL (pid " + postmaster.pid() + ") on " + data
                    + " does not end: stop it by hand");
        }
    }

    private static Optional<ProcessHandle> runningOn(Path data, Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        if (!Files.exists(commandLine)) {
            return Optional.empty();
        }
        String command = Files.readString(commandLine).replace('\0', ' ');
        boolean ours = command.contains("bin/postgres ") && command.contains(data.toString());
        return ours ? ProcessHandle.of(pid) : Optional.empty();
    }

    private static void requireFree(int port) {
        if (!FreePorts.isFree(port)) {
            throw new InfrastructureException("Port " + port + " is taken: PostgreSQL cannot start there");
        }
    }

    private static void awaitReady(ChildProcess process, PostgresServer server) {
        Instant limit = Instant.now().plus(PATIENCE);
        String lastProblem = "";
        while (Instant.now().isBefore(limit)) {
            try (Connection connection = server.connect("postgres")) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                lastProblem = String.valueOf(e.getMessage());
                if ("28P01".equals(e.getSQLState())) {
                    process.close();
                    throw new InfrastructureException("The PostgreSQL data was made with another password than the one "
                            + "given: the secrets and the data do not belong together", e);
                }
            }
            if (process.endsWithin(Duration.ofMillis(50))) {
                throw new InfrastructureException("PostgreSQL ended while starting: " + process.lastLines(5));
            }
        }
        process.close();
        throw new InfrastructureException(
                "PostgreSQL is not ready after " + PATIENCE.toSeconds() + " s: " + lastProblem);
    }
}
