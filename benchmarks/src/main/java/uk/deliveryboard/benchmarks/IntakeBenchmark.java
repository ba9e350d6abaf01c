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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.testkit.infra.TestInfrastructure;

/**
 * What the identity vault costs: referrals with a person, whose name, address and narrative are encrypted under a key of
 * their own, against the same request without one, and against the rows of the first kind written unencrypted by plain
 * SQL, one transaction each. The three take turns, so that what else the machine does falls on all alike. The service is
 * the jar that ships.
 */
public final class IntakeBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int REFERRALS = Integer.getInteger("benchmark.rows", 100_000) / 200;
    private static final int CONNECTIONS = 8;
    private static final String AGENCY = "benchmark-agency";
    private static final String REFERRAL = """
            {"receivedVia": "ONLINE_FORM", "sector": "EDUCATION", "ageBand": "11-15", "gender": "MALE",
             "concern": {"code": "NO_IDEOLOGY_OTHER_SUSCEPTIBILITY", "taxonomy": "CONCERN_2025"},
             "region": "E12000006", "referrerAskedToStayInformed": true, "individualAware": "NO",
             "consultedSafeguardingLead": true%s}""";
    private static final String PERSON = """
            , "subject": {"givenName": "Demo", "familyName": "Person", "otherNames": ["Demmie Person"],
             "dateOfBirth": "2013-04-15", "address": {"lines": ["7 Lantern Row", "Alderfen"], "postcode": "ZZ9 9ZZ"}},
             "narrative": "%s", "referrerContact": {"name": "Demo Teacher", "jobTitle": "Form tutor",
             "email": "demo@example.org", "telephone": "01632 960000"}"""
            .formatted("What was seen and heard. ".repeat(40));

    /** Rows of one referral that was taken in, copied under new keys: what is stored, without any way to it. */
    private static final List<String> SAME_ROWS = List.of("""
            insert into referral select c.* from referral r, jsonb_populate_record(r, jsonb_build_object(
                'id', '%1$s', 'ref', '%1$s')) c where r.id = '%2$s'""", """
            insert into vault_key select c.* from vault_key k, jsonb_populate_record(k, jsonb_build_object(
                'referral_id', '%1$s')) c where k.referral_id = '%2$s'""", """
            insert into vault_entry select c.* from vault_entry e, jsonb_populate_record(e, jsonb_build_object(
                'referral_id', '%1$s')) c where e.referral_id = '%2$s'""", """
            insert into match_token select c.* from match_token t, jsonb_populate_record(t, jsonb_build_object(
                'referral_id', '%1$s')) c where t.referral_id = '%2$s'""");

    private final Map<String, String> environment = TestInfrastructure.properties("referrals");
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = TestIdentity.token(AGENCY, "REFERRER");
    private final int port;

    private IntakeBenchmark() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        new IntakeBenchmark().run();
        System.exit(0);
    }

    private void run() throws Exception {
        Process service = start();
        try {
            awaitReady();
            try (Connection connection = superuser(); var statement = connection.createStatement()) {
                statement.execute("insert into agency (subject, code, organisation_type, boards, sequence) values "
                        + "(gen_random_uuid(), '" + AGENCY + "', 'FE_COLLEGE', '{benchmark}', 1)");
            }
            String with = REFERRAL.formatted(PERSON);
            String without = REFERRAL.formatted("");
            intake(with);
            intake(without);
            List<Double> encrypted = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            List<Double> rows = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                encrypted.add(intake(with));
                plain.add(intake(without));
                rows.add(insert());
            }
            report(middle(encrypted), middle(plain), middle(rows));
        } finally {
            service.destroy();
        }
    }

    private Process start() throws IOException {
        Path files = Files.createTempDirectory("intake-benchmark");
        Path jar = Path.of("../referrals-service/target/referrals-service-0.1.0-SNAPSHOT.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx256m", "-jar", jar.toString()).redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(Path.of("target")).resolve("referrals-service.log").toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("OIDC_ISSUER", TestIdentity.issuer(), "OIDC_JWKS_URI",
                TestIdentity.keysUri(), "SERVER_PORT", String.valueOf(port), "DELIVERYBOARD_TODAY", "2026-10-12",
                "VAULT_KEYS_FILE", files.resolve("vault.keys").toString(), "AUDIT_KEY_FILE",
                files.resolve("audit.key").toString(), "AUDIT_SEALS_FILE", files.resolve("audit.seals").toString()));
        return builder.start();
    }

    private Connection superuser() throws SQLException {
        return TestInfrastructure.postgres().connect(environment.getOrDefault("DB_URL", "").replaceFirst(".*/", ""));
    }

    private double intake(String body) throws Exception {
        return rate(() -> {
            HttpResponse<String> answer = http.send(request("/v1/referrals")
                    .header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return true;
        });
    }

    private double insert() throws Exception {
        String template;
        try (Connection connection = superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select referral_id from vault_entry limit 1")) {
            row.next();
            template = row.getString(1);
        }
        ThreadLocal<Connection> connections = ThreadLocal.withInitial(() -> {
            try {
                Connection connection = superuser();
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return rate(() -> {
            Connection connection = connections.get();
            try (var statement = connection.createStatement()) {
                UUID id = UUID.randomUUID();
                for (String rows : SAME_ROWS) {
                    statement.execute(rows.formatted(id, template));
                }
            }
            connection.commit();
            return true;
        });
    }

    /** As often in a second as eight at once come to it. */
    private static double rate(Callable<Boolean> one) throws Exception {
        AtomicInteger left = new AtomicInteger(REFERRALS);
        long start = System.nanoTime();
        try (ExecutorService callers = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int caller = 0; caller < CONNECTIONS; caller++) {
                all.add(callers.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        one.call();
                    }
                    return true;
                }));
            }
            for (Future<Boolean> each : all) {
                each.get();
            }
        }
        return REFERRALS / ((System.nanoTime() - start) / 1e9);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization",
                "Bearer " + token);
    }

    private void awaitReady() throws InterruptedException {
        for (long end = System.nanoTime() + Duration.ofMinutes(3).toNanos(); System.nanoTime() < end;) {
            try {
                if (http.send(request("/actuator/health/readiness").build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not there yet
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("referrals-service did not start: target/referrals-service.log");
    }

    private static double middle(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private static void report(double encrypted, double plain, double rows) {
        System.out.printf("intake with a person, encrypted: %,.0f/s, median of %d rounds of %,d, %d at once%n",
                encrypted,
                ROUNDS, REFERRALS, CONNECTIONS);
        System.out.printf("  = %.2fx of the same request without a person (%,.0f/s)%n", encrypted / plain, plain);
        System.out.printf("  = %.2fx of the same rows by plain SQL, nothing encrypted (%,.0f/s)%n", encrypted / rows,
                rows);
    }
}
