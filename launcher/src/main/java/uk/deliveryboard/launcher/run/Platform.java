package uk.deliveryboard.launcher.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.launcher.identity.IdentityProvider;
import uk.deliveryboard.launcher.identity.IdentitySettings;
import uk.deliveryboard.launcher.identity.Realm;
import uk.deliveryboard.testkit.infra.EmbeddedKafka;
import uk.deliveryboard.testkit.infra.EmbeddedPostgres;
import uk.deliveryboard.testkit.infra.PostgresServer;
import uk.deliveryboard.testkit.infra.ServiceDatabase;
import uk.deliveryboard.testkit.infra.process.ChildProcess;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** The whole system, running: PostgreSQL, Kafka, the identity provider, the services and the gateway. */
public final class Platform implements AutoCloseable {

    /** Where the built programs are, where to listen, and which day it is. */
    public record Settings(Path root, Ports ports, Optional<LocalDate> today) {}

    private static final int KAFKA_HEAP_MEGABYTES = 320;
    private static final List<String> SERVICE_JVM = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);

    private final Settings settings;
    private final DataDirectory data;
    private final Secrets secrets;
    private final Progress progress;
    private final IdentitySettings identity;
    private final Programs programs;
    private final Environments environments;
    private final Map<String, Supplier<Boolean>> watched = new ConcurrentHashMap<>();
    private final Map<Module, ServiceProcess> services = new ConcurrentHashMap<>();
    private final Map<Module, Programs.Program> unpacked = new ConcurrentHashMap<>();
    private final Map<String, ServiceDatabase> databases = new ConcurrentHashMap<>();
    private final Deque<AutoCloseable> toStop = new ArrayDeque<>();
    private volatile @Nullable EmbeddedPostgres database;
    private volatile @Nullable EmbeddedKafka kafka;
    private boolean stopping;

    private Platform(Settings settings, DataDirectory data, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.data = data;
        this.secrets = secrets;
        this.progress = progress;
        String gatewayUrl = "http://localhost:" + settings.ports().of(Module.GATEWAY);
        Realm realm = Realm.read(settings.root().resolve("deploy/keycloak/deliveryboard-realm.json"), gatewayUrl,
                clientId -> secrets.get("client." + clientId));
        this.identity = new IdentitySettings(settings.ports().identity(), gatewayUrl, realm,
                secrets.typed("demo.password"), data.file("identity/signing-key.json"));
        this.programs = new Programs(settings.root(), data.file("cache"));
        this.environments = new Environments(settings.ports(), identity, settings.today(), data);
    }

    public static Platform prepare(Settings settings, DataDirectory data, Progress progress) {
        return new Platform(settings, data, new Secrets(data.file("secrets/secrets.properties")), progress);
    }

    /** The database server of a platform that runs from this directory, in another process. */
    public static PostgresServer databaseServer(Path data, Ports ports) {
        return new PostgresServer("127.0.0.1", ports.postgres(), EmbeddedPostgres.SUPERUSER,
                new Secrets(data.resolve("secrets/secrets.properties")).get("postgres.superuser"));
    }

    public IdentitySettings identity() {
        return identity;
    }

    /** Returns when everything is ready; where something is not, the rest is stopped again. */
    public void start() throws Exception {
        programs.requireBuilt();
        clearLeftovers();
        settings.ports().requireFree();
        List<Callable<?>> foundations = new ArrayList<>();
        foundations.add(() -> progress.step("PostgreSQL", this::startPostgres));
        foundations.add(() -> progress.step("Kafka", this::startKafka));
        foundations.add(() -> progress.step("identity provider", this::startIdentity));
        foundations.add(() -> progress.step("unpacking the programs", this::unpack));
        Together.run(this::close, foundations);
        List<Callable<?>> starts = new ArrayList<>();
        for (Module module : unpacked.keySet()) {
            starts.add(() -> progress.step(module.artifact(), () -> startProgram(module)));
        }
        Together.run(this::close, starts);
    }

    /** Prepares, in the background, what makes the next start quicker. */
    public void prepareQuickStarts() {
        QuickStarts quickStarts = new QuickStarts(data, this::takeCharge);
        Thread.ofVirtual().name("quick-starts").start(() -> {
            for (Module module : Module.values()) {
                if (!isStopping()) {
                    quickStarts.prepare(module, program(module), SERVICE_JVM, environment(module));
                }
            }
        });
    }

    /** Waits until a process ends that nobody stopped, and says which. Returns nothing once we are stopping. */
    public Optional<String> awaitFailure() throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (stopping) {
                    return Optional.empty();
                }
                wait(WATCH_INTERVAL.toMillis());
            }
            for (var process : watched.entrySet()) {
                if (!process.getValue().get() && !isStopping()) {
                    return Optional.of(process.getKey());
                }
            }
        }
    }

    /** Ends one program as a crash does, for tests of recovery. */
    public void kill(Module module) {
        watched.remove(module.artifact());
        service(module).kill();
    }

    /** Starts a program again that was ended, and returns when it is ready. */
    public void restart(Module module) {
        startProgram(module);
    }

    /** Ends the broker as a crash does. */
    public void killKafka() {
        watched.remove("Kafka");
        Optional.ofNullable(kafka).orElseThrow(() -> new InfrastructureException("Kafka does not run")).kill();
    }

    public void restartKafka() {
        startKafka();
    }

    /** Ends the database server as a crash does. */
    public void killPostgres() {
        watched.remove("PostgreSQL");
        runningPostgres().kill();
    }

    public void restartPostgres() {
        startPostgres();
    }

    /** The database server, for recounts. */
    public PostgresServer postgres() {
        return runningPostgres().server();
    }

    private EmbeddedPostgres runningPostgres() {
        return Optional.ofNullable(database)
                .orElseThrow(() -> new InfrastructureException("PostgreSQL does not run"));
    }

    public long pid(Module module) {
        return service(module).pid();
    }

    /** Stops everything, last started first. */
    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
            notifyAll();
        }
        List<RuntimeException> problems = new ArrayList<>();
        for (AutoCloseable next = nextToStop(); next != null; next = nextToStop()) {
            try {
                next.close();
            } catch (Exception e) {
                problems.add(new InfrastructureException("Could not stop cleanly: " + e.getMessage(), e));
            }
        }
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }

    private boolean startPostgres() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(new EmbeddedPostgres.Settings(data.file("postgres"),
                settings.ports().postgres(), secrets.get("postgres.superuser"), EmbeddedPostgres.Durability.KEPT));
        started("PostgreSQL", postgres, postgres::isAlive);
        database = postgres;
        for (Module module : Module.values()) {
            module.database().ifPresent(name -> databases.put(name, database(postgres.server(), name)));
        }
        return true;
    }

    private ServiceDatabase database(PostgresServer server, String name) {
        return ServiceDatabase.create(server, name, login(name, "owner"), login(name, "app"), login(name, "relay"));
    }

    private ServiceDatabase.Login login(String database, String role) {
        return new ServiceDatabase.Login(database + "_" + role, secrets.get("postgres." + database + "." + role));
    }

    private boolean startKafka() {
        Ports ports = settings.ports();
        EmbeddedKafka broker = EmbeddedKafka.start(new EmbeddedKafka.Settings(data.file("kafka"), ports.kafka(),
                ports.kafkaController(), KAFKA_HEAP_MEGABYTES));
        started("Kafka", broker, broker::isAlive);
        kafka = broker;
        return true;
    }

    private boolean startIdentity() {
        started("identity provider", IdentityProvider.start(identity), () -> true);
        return true;
    }

    private boolean unpack() throws Exception {
        for (Module module : Module.values()) {
            unpacked.put(module, programs.unpacked(module));
        }
        return true;
    }

    private boolean startProgram(Module module) {
        ServiceProcess process = ServiceProcess.start(module, program(module).command(SERVICE_JVM), environment(module),
                settings.ports().of(module), data);
        services.put(module, process);
        started(module.artifact(), process, process::isAlive);
        process.awaitReady();
        return true;
    }

    private Map<String, String> environment(Module module) {
        return module.database()
                .map(name -> environments.ofService(module, Optional.ofNullable(databases.get(name)).orElseThrow(),
                        "127.0.0.1:" + settings.ports().kafka()))
                .orElseGet(environments::ofGateway);
    }

    private Programs.Program program(Module module) {
        return Optional.ofNullable(unpacked.get(module)).orElseThrow();
    }

    private void clearLeftovers() {
        for (Module module : Module.values()) {
            ChildProcess.stopSurvivor(data.pidFile(module.artifact()), ChildProcess.StopSignal.TERM);
            ChildProcess.stopSurvivor(data.pidFile("training-" + module.artifact()), ChildProcess.StopSignal.TERM);
        }
        ChildProcess.stopSurvivor(data.file("kafka/kafka.pid"), ChildProcess.StopSignal.TERM);
        ChildProcess.stopSurvivor(data.file("postgres/postgres.pid"), ChildProcess.StopSignal.INT);
    }

    private void started(String name, AutoCloseable running, Supplier<Boolean> alive) {
        takeCharge(name, running);
        watched.put(name, alive);
    }

    /** Will end it with the rest; if we are stopping already, it ends at once. */
    private void takeCharge(String name, AutoCloseable running) {
        synchronized (this) {
            if (!stopping) {
                toStop.push(running);
                return;
            }
        }
        try {
            running.close();
        } catch (Exception e) {
            throw new InfrastructureException(name + " did not stop: " + e.getMessage(), e);
        }
        throw new InfrastructureException(name + " was stopped while starting");
    }

    private ServiceProcess service(Module module) {
        return Optional.ofNullable(services.get(module))
                .orElseThrow(() -> new InfrastructureException(module.artifact() + " does not run"));
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized @Nullable AutoCloseable nextToStop() {
        return toStop.poll();
    }
}
