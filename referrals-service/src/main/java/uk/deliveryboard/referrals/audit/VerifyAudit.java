package uk.deliveryboard.referrals.audit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.deliveryboard.referrals.audit.jdbc.JdbcSealedLog;
import uk.deliveryboard.referrals.audit.model.Verification;

/**
 * Compares the access log with the published seals: {@code java -jar referrals-service.jar verify-audit}. It needs the
 * database, the file of seals and the public key, and starts nothing. It ends with 0 where the log is as it was sealed,
 * with 1 where it is not, with 2 where it could not look.
 */
public final class VerifyAudit {

    /** Argument that asks for it. */
    public static final String COMMAND = "verify-audit";

    private static final int AS_SEALED = 0;
    private static final int NOT_AS_SEALED = 1;
    private static final int COULD_NOT_LOOK = 2;

    private VerifyAudit() {}

    /** Runs the command with the settings of the service, and writes what was found. */
    public static int run(Map<String, String> environment, PrintStream out) {
        try (Connection connection = DriverManager.getConnection(setting(environment, "DB_URL"),
                setting(environment, "DB_USER"), setting(environment, "DB_PASSWORD"))) {
            Verification.Report report = verify(connection, Path.of(setting(environment, "AUDIT_SEALS_FILE")),
                    key(environment));
            report.findings().forEach(out::println);
            out.printf("%d seals, %d rows, %d of them not sealed yet: %s%n", report.seals(), report.rows(),
                    report.unsealed(), report.clean() ? "as sealed" : "NOT as sealed");
            return report.clean() ? AS_SEALED : NOT_AS_SEALED;
        } catch (SQLException | RuntimeException e) {
            out.println("The access log could not be verified: " + e.getMessage());
            return COULD_NOT_LOOK;
        }
    }

    /** Looks at what the connection sees, in one snapshot, and changes nothing. */
    public static Verification.Report verify(Connection connection, Path seals, SealKey key) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.audit', 'sealer', true)");
        }
        DataSource source = new SingleConnectionDataSource(connection, true);
        SealedLog log = new JdbcSealedLog(source);
        if (!Files.exists(seals)) {
            throw new IllegalStateException(seals + " is not there");
        }
        return log.read(rows -> Verification.verify(new SealJournal(seals).read(), log.sealsAfter(0), rows,
                key::isAuthentic));
    }

    private static SealKey key(Map<String, String> environment) {
        String publicKey = environment.get("AUDIT_PUBLIC_KEY");
        return publicKey == null
                ? SealKey.open(Path.of(setting(environment, "AUDIT_KEY_FILE")))
                : SealKey.toVerify(publicKey);
    }

    private static String setting(Map<String, String> environment, String name) {
        return Objects.requireNonNull(environment.get(name), name + " is not set");
    }
}
