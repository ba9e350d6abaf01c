package uk.deliveryboard.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.testkit.infra.TestInfrastructure;

/** A service as it ships, in a process of its own, on a database of its own. */
final class RunningJar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String database;
    private final int port;
    private final Process process;

    private RunningJar(String service, List<String> options) throws IOException {
        Map<String, String> environment = TestInfrastructure.properties(service);
        database = environment.getOrDefault("DB_URL", "").replaceFirst(".*/", "");
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", "../%1$s-service/target/%1$s-service-0.1.0-SNAPSHOT.jar".formatted(service)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Path.of("target/" + service + "-service.log").toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("OIDC_ISSUER", TestIdentity.issuer(), "OIDC_JWKS_URI",
                TestIdentity.keysUri(), "SERVER_PORT", String.valueOf(port), "DELIVERYBOARD_TODAY", "2026-10-12"));
        process = builder.start();
    }

    /** @param service such as {@code plans}, built before */
    static RunningJar of(String service, String... options) throws IOException, InterruptedException {
        RunningJar jar = new RunningJar(service, List.of(options));
        try {
            jar.awaitReady();
            return jar;
        } catch (IllegalStateException | InterruptedException e) {
            jar.close();
            throw e;
        }
    }

    /** To fill the tables as nobody else may. */
    Connection superuser() throws SQLException {
        return TestInfrastructure.postgres().connect(database);
    }

    /** Round trips of a read, in milliseconds, slowest last; a quarter as many before them are not counted. */
    double[] read(String token, String path, int requests) throws IOException, InterruptedException {
        HttpRequest request = request(path).header("Authorization", "Bearer " + token).build();
        double[] millis = new double[requests];
        for (int round = -requests / 4; round < requests; round++) {
            long start = System.nanoTime();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            double taken = (System.nanoTime() - start) / 1e6;
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            if (round >= 0) {
                millis[round] = taken;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private void awaitReady() throws InterruptedException {
        HttpRequest ready = request("/actuator/health/readiness").build();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end;) {
            try {
                if (http.send(ready, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not there yet
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the service did not start, see target/");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
