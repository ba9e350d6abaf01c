package uk.deliveryboard.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postgresql.PGConnection;
import uk.deliveryboard.testkit.TestIdentity;

/**
 * A file of completions, from the first byte sent until every row is stored with its event, against {@code COPY} of the
 * same rows into the same table. The service is the jar that ships, in a process of its own with a small heap.
 */
public final class ImportBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 100_000);
    private static final int STAFF = 100_000;
    private static final String HEAP = System.getProperty("benchmark.heap", "256m");
    private static final String AGENCY = "benchmark-agency";
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final double BUDGET = 0.1;
    private static final Pattern COUNTS = Pattern.compile("\"stored\":(\\d+),\"duplicate\":(\\d+)");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = TestIdentity.token(AGENCY, "INTEGRATION_CLIENT");
    private final RunningJar service;

    private ImportBenchmark(RunningJar service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        try (RunningJar service = RunningJar.of("training", "-Xmx" + HEAP);
                RunningJar gateway = RunningJar.gateway("training", service, "-Xmx" + HEAP)) {
            new ImportBenchmark(service).run(gateway);
        }
        System.exit(0);
    }

    /** The same number of rows to the service itself and through the gateway, each of days of their own. */
    private void run(RunningJar gateway) throws Exception {
        fill();
        importFile(service, file(20_000, FIRST.minusDays(7)), "warm-up, not measured");
        importFile(gateway, file(20_000, FIRST.minusDays(9)), "warm-up through the gateway, not measured");
        byte[] file = file(ROWS, FIRST);
        double imported = importFile(service, file, "%,d rows, %,d KiB".formatted(ROWS, file.length / 1024));
        double through = importFile(gateway, file(ROWS, FIRST.plusDays(200)), "as many through the gateway");
        double again = importFile(gateway, append(file), "the first rows again, through the gateway");
        double copied = copy();
        report("file of completions", imported, copied);
        report("file of completions through the gateway", through, copied);
        System.out.printf("the same rows again: %,.0f/s; most memory with a heap of %s: service %s, gateway %s%n",
                again,
                HEAP, service.peak(), gateway.peak());
    }

    private Connection superuser() throws SQLException {
        return service.superuser();
    }

    private void fill() throws SQLException {
        try (Connection connection = superuser(); var statement = connection.createStatement()) {
            statement.execute("insert into agency values (uuidv7(), '" + AGENCY + "', 'Benchmark', 'OTHER', 1)");
            statement.execute("""
                    insert into course (code, title, family, modality, validity_months, counts_towards_wrap_target,
                                        added_at)
                    values ('BENCH', 'Benchmark', 'WRAP', 'E_LEARNING', 36, true, now())""");
            statement.execute("""
                    insert into staff (person_id, agency, staff_ref, relevant, joined_on, changed_at)
                    select uuidv7(), '%s', 'S' || n, true, '2020-01-01', now() from generate_series(0, %d) n"""
                    .formatted(AGENCY, STAFF - 1));
            statement.execute("vacuum analyze");
        }
    }

    private static byte[] file(int rows, LocalDate first) {
        StringBuilder csv = new StringBuilder("staffRef,courseCode,completedOn,result\n");
        for (int row = 0; row < rows; row++) {
            csv.append('S').append(row % STAFF).append(",BENCH,").append(first.plusDays(row / STAFF))
                    .append(",PASSED\n");
        }
        return csv.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** One row more makes it another file. */
    private static byte[] append(byte[] file) {
        var longer = new ByteArrayOutputStream();
        longer.writeBytes(file);
        longer.writeBytes("S1,BENCH,2024-01-01,PASSED\n".getBytes(StandardCharsets.US_ASCII));
        return longer.toByteArray();
    }

    private double importFile(RunningJar to, byte[] file, String said) throws Exception {
        long start = System.nanoTime();
        var body = new ByteArrayOutputStream();
        body.writeBytes("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> sent = http.send(request(to, "/v1/training/imports")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(),
                HttpResponse.BodyHandlers.ofString());
        if (sent.statusCode() != 202) {
            throw new IllegalStateException(sent.statusCode() + " " + sent.body());
        }
        double accepted = (System.nanoTime() - start) / 1e9;
        String seen = await(to, sent.headers().firstValue("Location").orElseThrow(), "\"finishedAt\"");
        double seconds = (System.nanoTime() - start) / 1e9;
        Matcher counts = COUNTS.matcher(seen);
        System.out.printf("%s: %.2f s, taken in after %.2f s, %s%n", said, seconds, accepted,
                counts.find() ? counts.group() : seen);
        return ROWS / seconds;
    }

    private HttpRequest.Builder request(RunningJar to, String path) {
        return HttpRequest.newBuilder(URI.create(to.address() + path)).header("Authorization",
                "Bearer " + token);
    }

    private String await(RunningJar from, String path, String wanted) throws InterruptedException {
        for (long end = System.nanoTime() + Duration.ofMinutes(10).toNanos(); System.nanoTime() < end;) {
            try {
                String body = http.send(request(from, path).build(), HttpResponse.BodyHandlers.ofString()).body();
                if (body.contains(wanted)) {
                    return body;
                }
            } catch (IOException e) {
                // not there yet
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("nothing after ten minutes: " + path);
    }

    /** As many rows of the same kind, one day later, so that indexes and foreign key have the same to do. */
    private double copy() throws SQLException, IOException {
        List<String> people = new ArrayList<>();
        try (Connection connection = superuser(); var statement = connection.createStatement()) {
            try (var rows = statement
                    .executeQuery("select person_id from staff order by length(staff_ref), staff_ref")) {
                while (rows.next()) {
                    people.add(rows.getString(1));
                }
            }
            StringBuilder tsv = new StringBuilder();
            for (int row = 0; row < ROWS; row++) {
                tsv.append(UUID.randomUUID()).append('\t').append(AGENCY).append('\t').append(people.get(row % STAFF))
                        .append("\tWRAP\t").append(FIRST.plusDays(400 + row / STAFF))
                        .append("\tt\tBENCH\tt\t2029-01-01\tPASSED\tSYSTEM\t2026-10-12\t2026-10-12\n");
            }
            long start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy training_record (record_id, agency, person_id, course_family, completed_on, counting,
                        course_code, counts_towards_wrap_target, valid_to, result, verification, received_at,
                        changed_at) from stdin""", new StringReader(tsv.toString()));
            return ROWS / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void report(String what, double rate, double floor) {
        System.out.printf("%s: %,.0f/s = %.2fx of COPY into the same table (%,.0f/s), budget %.2fx: %s%n", what, rate,
                rate / floor, floor, BUDGET, rate / floor >= BUDGET ? "met" : "NOT MET");
    }
}
