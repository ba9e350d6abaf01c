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
import java.util.Arrays;
import java.util.Map;

import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.testkit.infra.TestInfrastructure;

/**
 * Coverage of an organisation over a million completions, as its SPOC asks for it: the service is the jar that ships.
 * The floor is the same request with nothing to count, an organisation without staff.
 */
public final class CoverageBenchmark {

    private static final int AGENCIES = 400;
    private static final int STAFF = 200;
    private static final int LARGE_STAFF = 20_000;
    private static final int COMPLETIONS = 10;
    private static final int REQUESTS = 200;
    private static final double BUDGET_MS = 50;

    private final Map<String, String> environment = TestInfrastructure.properties("training");
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    private CoverageBenchmark() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        new CoverageBenchmark().run();
        System.exit(0);
    }

    private void run() throws Exception {
        Process service = start();
        try {
            awaitReady();
            System.out.printf("%,d completions%n", fill());
            double floor = measure("nobody", "/v1/training/coverage");
            for (String agency : new String[]{"bench-7", "large"}) {
                for (String path : new String[]{"/v1/training/coverage", "/v1/training/coverage?quarter=2025-26-Q4",
                        "/v1/training/coverage/forecast", "/v1/training/coverage/requirements"}) {
                    double p50 = measure(agency, path);
                    System.out.printf("%s %s: %.1fx of the floor, budget %.0f ms: %s%n", agency, path, p50 / floor,
                            BUDGET_MS, p50 <= BUDGET_MS ? "met" : "NOT MET");
                }
            }
        } finally {
            service.destroy();
        }
    }

    private Process start() throws IOException {
        Path jar = Path.of("../training-service/target/training-service-0.1.0-SNAPSHOT.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx256m", "-jar", jar.toString())
                .redirectErrorStream(true).redirectOutput(Path.of("target/training-service.log").toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("OIDC_ISSUER", TestIdentity.issuer(), "OIDC_JWKS_URI",
                TestIdentity.keysUri(), "SERVER_PORT", String.valueOf(port), "DELIVERYBOARD_TODAY", "2026-10-12"));
        return builder.start();
    }

    /** Completions come in over the years, so that those of one person lie apart, as they do in real tables. */
    private long fill() throws SQLException {
        try (Connection connection = TestInfrastructure.postgres()
                .connect(environment.getOrDefault("DB_URL", "").replaceFirst(".*/", ""));
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into agency select uuidv7(), code, 'Benchmark', 'OTHER', 1
                    from (select 'bench-' || n as code from generate_series(1, %d) n
                          union all values ('large'), ('nobody')) a""".formatted(AGENCIES));
            statement.execute("""
                    insert into course (code, title, family, modality, validity_months, counts_towards_wrap_target,
                                        added_at)
                    values ('BENCH', 'Benchmark', 'WRAP', 'FACE_TO_FACE', 36, true, now())""");
            statement.execute("""
                    insert into staff (person_id, agency, staff_ref, role_group, relevant, joined_on, changed_at)
                    select uuidv7(), a.code, 'S' || n, case n %% 10 when 0 then 'DSL' end, true, '2016-01-01', now()
                    from agency a
                    cross join lateral generate_series(1, case when a.code = 'large' then %d
                                                               when a.code = 'nobody' then 0 else %d end) n"""
                    .formatted(LARGE_STAFF, STAFF));
            statement.execute(
                    """
                            insert into training_record (record_id, agency, person_id, course_family, completed_on, counting,
                                course_code, counts_towards_wrap_target, valid_to, result, verification, received_at, changed_at)
                            select uuidv7(), agency, person_id, 'WRAP', day, true, 'BENCH', true, day + 1095, 'PASSED', 'SYSTEM',
                                   now(), now()
                            from generate_series(0, %d) year
                            cross join lateral (select s.*, date '2016-06-01' + 365 * year + (hashtext(staff_ref) %% 180) as day
                                                from staff s where hashtext(staff_ref || year) %% 10 <> 0
                                                   or year < %1$d) s"""
                            .formatted(COMPLETIONS - 1));
            statement.execute("vacuum analyze");
            try (var rows = statement.executeQuery("select count(*) from training_record")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** @return median in milliseconds */
    private double measure(String agency, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestIdentity.token(agency, "SPOC")).build();
        double[] millis = new double[REQUESTS];
        String body = "";
        for (int round = -REQUESTS / 4; round < REQUESTS; round++) {
            long start = System.nanoTime();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            double taken = (System.nanoTime() - start) / 1e6;
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            body = response.body();
            if (round >= 0) {
                millis[round] = taken;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%s %s: p50 %.1f ms, p99 %.1f ms %s%n", agency, path, millis[REQUESTS / 2],
                millis[REQUESTS * 99 / 100], body.substring(0, Math.min(90, body.length())));
        return millis[REQUESTS / 2];
    }

    private void awaitReady() throws InterruptedException {
        HttpRequest request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")).build();
        for (long end = System.nanoTime() + Duration.ofMinutes(3).toNanos(); System.nanoTime() < end;) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not there yet
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the service did not start");
    }
}
