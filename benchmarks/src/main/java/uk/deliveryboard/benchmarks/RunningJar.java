package uk.deliveryboard.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    private RunningJar(String jar, String database, Map<String, String> environment, List<String> options)
            throws IOException {
        this.database = database;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", "../%1$s/target/%1$s-0.1.0-SNAPSHOT.jar".formatted(jar)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Path.of("target/" + jar + ".log").toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("OIDC_ISSUER", TestIdentity.issuer(), "OIDC_JWKS_URI",
                TestIdentity.keysUri(), "SERVER_PORT", String.valueOf(port), "DELIVERYBOARD_TODAY", "2026-10-12"));
        process = builder.start();
    }

    /** @param service such as {@code plans}, built before */
    static RunningJar of(String service, String... options) throws IOException, InterruptedException {
        Map<String, String> environment = TestInfrastructure.properties(service);
        return ready(new RunningJar(service + "-service",
                environment.getOrDefault("DB_URL", "").replaceFirst(".*/", ""), environment, List.of(options)));
    }

    /** The gateway before a service. Programs alone come to it: nobody signs in. */
    static RunningJar gateway(String service, RunningJar before, String... options)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        for (String uri : List.of("OIDC_AUTHORIZATION_URI", "OIDC_TOKEN_URI", "OIDC_END_SESSION_URI")) {
            environment.put(uri, TestIdentity.issuer() + "/unused");
        }
        environment.putAll(Map.of("OIDC_CLIENT_ID", "benchmark", "OIDC_CLIENT_SECRET", "benchmark", "PUBLIC_URL",
                "http://localhost:8080"));
        for (String each : List.of("PLANS", "TRAINING", "REFERRALS", "REPORTING")) {
            environment.put(each + "_URL", each.equalsIgnoreCase(service) ? before.address() : "http://127.0.0.1:1");
        }
        return ready(new RunningJar("gateway", "", environment, List.of(options)));
    }

    private static RunningJar ready(RunningJar jar) throws InterruptedException {
        try {
            jar.awaitReady();
            return jar;
        } catch (IllegalStateException | InterruptedException e) {
            jar.close();
            throw e;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The most memory that its process ever held, as the kernel counts it. */
    String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM")).map(line -> line.substring(6).strip()).findFirst()
                .orElse("not known here");
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
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    private void awaitReady() throws InterruptedException {
        HttpRequest ready = request("/actuator/health/readiness").build();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); process.isAlive() && System.nanoTime() < end;) {
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
