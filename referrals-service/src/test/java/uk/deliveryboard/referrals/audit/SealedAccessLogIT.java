package uk.deliveryboard.referrals.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.referrals.audit.model.Finding;
import uk.deliveryboard.referrals.audit.model.Verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The access log on a real database: what somebody with all rights in it does to sealed rows is found. */
class SealedAccessLogIT extends ServiceTest {

    @Value("${spring.datasource.url}")
    String url;

    @Autowired
    SealAccessLog sealing;

    @Autowired
    SealKey key;

    private final Path seals = FILES.resolve("audit.seals");
    private UUID id;

    @BeforeEach
    void aSealedLog() throws Exception {
        id = referral(Bodies.identified(31));
        get(chair(), "/v1/referrals/" + id);
        get(referrer(), "/v1/referrals/" + id);
        get(officer(), "/v1/referrals");
        sealing.seal();
    }

    @Test
    void what_nobody_touched_is_as_sealed_and_the_command_says_so() throws Exception {
        get(chair(), "/v1/referrals/" + id);

        assertThat(command(Map.of())).contains("as sealed").doesNotContain("NOT");
        try (Connection connection = Ledger.app(url)) {
            Verification.Report report = VerifyAudit.verify(connection, seals, key);
            assertThat(report.findings()).isEmpty();
            assertThat(report.unsealed()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ROW_CHANGED    | update access_log set actor = 'somebody-else' where seq = %1$d
            ROW_CHANGED    | update access_log set at = at + interval '1 second' where seq = %1$d
            ROW_CHANGED    | update access_log set referrals = '{}' where seq = %1$d
            ROW_CHANGED    | update access_log set flags = '{X}' where seq = %1$d
            ROWS_REPLACED  | update access_log set content_hash = sha256('x') where seq = %1$d
            ROWS_REMOVED   | delete from access_log where seq = %1$d
            ROWS_REMOVED   | delete from access_log where seq > %2$d
            LOG_CUT_OFF    | delete from access_log where seq > %2$d
            ROWS_INSERTED  | insert into access_log overriding system value select -seq, gen_random_uuid(), at, actor, actor_agency, actor_roles, action, resource, referrals, boards, purpose, reasons, recipient, result_count, correlation_id, flags, content_hash from access_log where seq = %1$d
            ROWS_REORDERED | update access_log set seq = case seq when %1$d then -1 when %2$d then %1$d end where seq in (%1$d, %2$d); update access_log set seq = %2$d where seq = -1
            SEAL_MISSING   | delete from audit_seal where number = (select max(number) from audit_seal)
            SEAL_MISSING   | update audit_seal set order_digest = sha256('x') where number = 1
            SEAL_NOT_PUBLISHED | insert into audit_seal select number + 1, up_to_seq, up_to_seq + 1, 1, previous, order_digest, content_digest, sealed_at, key_id, signature from audit_seal order by number desc limit 1
            """)
    void tampering_is_found(Finding.Kind kind, String tampering) throws SQLException {
        try (Connection connection = Ledger.owner(url)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local app.audit = 'sealer'");
                statement.execute("alter table access_log no force row level security");
                statement.execute("alter table access_log disable trigger user");
                statement.execute("alter table audit_seal disable trigger user");
                statement.execute("alter table access_log alter column seq drop identity");
                statement.execute(tampering.formatted(number(statement, 1), number(statement, 0)));
                assertThat(VerifyAudit.verify(connection, seals, key).findings()).extracting(Finding::kind)
                        .contains(kind);
            } finally {
                connection.rollback();
            }
        }
    }

    /** One of the last two rows of the newest seal, counted from its end. */
    private static long number(Statement statement, int fromTheEnd) throws SQLException {
        try (var row = statement.executeQuery("""
                select seq from access_log where seq <= (select max(up_to_seq) from audit_seal)
                order by seq desc offset %d limit 1""".formatted(fromTheEnd + 1))) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access_log set actor = 'x'", "delete from access_log", "truncate access_log",
            "update audit_seal set number = 99", "delete from audit_seal",
            "alter table access_log disable trigger user"})
    void the_application_can_only_add(String sql) throws SQLException {
        try (Connection connection = Ledger.app(url); Statement statement = connection.createStatement()) {
            statement.execute("set app.audit = 'sealer'");
            assertThatThrownBy(() -> statement.execute(sql))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void not_even_the_owner_changes_a_row_in_passing() throws SQLException {
        try (Connection connection = Ledger.owner(url); Statement statement = connection.createStatement()) {
            statement.execute("set app.audit = 'sealer'");
            assertThatThrownBy(() -> statement.execute("truncate access_log")).hasMessageContaining("never changed");
        }
    }

    @Test
    void rows_are_shown_to_the_custody_of_the_board_and_to_nobody_else() throws SQLException {
        try (Connection connection = Ledger.app(url); Statement statement = connection.createStatement()) {
            for (var look : Map.of("set app.custody = 'northmere-county'", true, "set app.custody = 'southmere-county'",
                    false, "set app.custody = ''", false).entrySet()) {
                statement.execute("set app.agency = 'northmere-county'");
                statement.execute("set app.reach = 'board'");
                statement.execute(look.getKey());
                try (var row = statement.executeQuery(
                        "select count(*) > 0 from access_log where referrals @> array['" + id + "']::uuid[]")) {
                    row.next();
                    assertThat(row.getBoolean(1)).as(look.getKey()).isEqualTo(look.getValue());
                }
            }
        }
    }

    @Test
    void a_file_of_seals_that_was_shortened_or_altered_is_found() throws Exception {
        List<String> lines = Files.readAllLines(seals);
        Path shortened = FILES.resolve("shortened.seals");
        Files.write(shortened, lines.subList(0, lines.size() - 1));
        Path altered = FILES.resolve("altered.seals");
        Files.writeString(altered, "no seal\n");

        assertThat(command(Map.of("AUDIT_SEALS_FILE", shortened.toString()))).contains("SEAL_NOT_PUBLISHED",
                "NOT as sealed");
        assertThat(command(Map.of("AUDIT_SEALS_FILE", altered.toString()))).contains("line 1 is no seal");
        assertThat(command(Map.of("AUDIT_PUBLIC_KEY", SealKey.open(FILES.resolve("foreign.key")).publicText())))
                .contains("SEAL_FORGED");
    }

    @Test
    void no_row_comes_late_however_many_write_while_it_is_sealed() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, 6).<Future<?>>mapToObj(
                    writer -> writers.submit(() -> {
                        go.await();
                        for (int i = 0; i < 15; i++) {
                            get(chair(), "/v1/referrals/" + id);
                        }
                        return true;
                    })).toList();
            go.countDown();
            while (!all.stream().allMatch(Future::isDone)) {
                sealing.sealRegularly();
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        sealing.seal();

        try (Connection connection = Ledger.app(url)) {
            Verification.Report report = VerifyAudit.verify(connection, seals, key);
            assertThat(report.findings()).isEmpty();
            assertThat(report.unsealed()).isZero();
        }
    }

    private String command(Map<String, String> changes) {
        Map<String, String> environment = new HashMap<>(Map.of("DB_URL", url, "DB_USER", "referrals_app",
                "DB_PASSWORD", "test-referrals-app", "AUDIT_SEALS_FILE", seals.toString(), "AUDIT_PUBLIC_KEY",
                key.publicText()));
        environment.putAll(changes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exit = VerifyAudit.run(environment, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(text).isEqualTo(text.contains("could not") ? 2 : text.contains("NOT") ? 1 : 0);
        return text;
    }
}
