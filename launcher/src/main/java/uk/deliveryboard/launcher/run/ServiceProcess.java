package uk.deliveryboard.launcher.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.deliveryboard.testkit.infra.process.ChildProcess;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** One of the five programs in a process of its own. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Module module;
    private final ChildProcess process;
    private final DataDirectory data;
    private final URI readiness;

    private ServiceProcess(Module module, ChildProcess process, DataDirectory data, int port) {
        this.module = module;
        this.process = process;
        this.data = data;
        this.readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    }

    static ServiceProcess start(Module module, List<String> words, Map<String, String> environment, int port,
            DataDirectory data) {
        ChildProcess process = ChildProcess.start(new ChildProcess.Command(module.artifact(), words, environment,
                data.root(), data.log(module.artifact()), data.pidFile(module.artifact()),
                ChildProcess.StopSignal.TERM));
        return new ServiceProcess(module, process, data, port);
    }

    void awaitReady() {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (process.endsWithin(Duration.ofMillis(100))) {
                throw new InfrastructureException(module.artifact() + " ended while starting: see "
                        + data.log(module.artifact()));
            }
            if (Instant.now().isAfter(limit)) {
                throw new InfrastructureException(module.artifact() + " is not ready after " + PATIENCE.toSeconds()
                        + " s: see " + data.log(module.artifact()));
            }
        }
    }

    Module module() {
        return module;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while waiting for " + module.artifact(), e);
        }
    }
}
