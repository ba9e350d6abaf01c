package uk.deliveryboard.testkit.infra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** The database of one service with its three logins, made by {@code deploy/postgres/service-database.sql}. */
public record ServiceDatabase(String url, Login owner, Login app, Login relay) {

    /** A role that may sign in. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    private static final String SCRIPT = "service-database.sql";

    /** Creates what is missing and sets the passwords; data that is there stays. */
    public static ServiceDatabase create(PostgresServer server, String database, Login owner, Login app, Login relay) {
        Map<String, String> variables = Map.of("db", database, "owner", owner.user(), "owner_password",
                owner.password(), "app", app.user(), "app_password", app.password(), "relay", relay.user(),
                "relay_password", relay.password());
        try {
            PsqlScript.run(PsqlScript.read(script(), variables), "postgres", server::connect);
        } catch (SQLException | IOException e) {
            throw new InfrastructureException("Cannot create the database " + database + ": " + e.getMessage(), e);
        }
        return new ServiceDatabase(server.url(database), owner, app, relay);
    }

    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    /** What a service process reads from its environment. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("DB_URL", url);
        environment.put("DB_USER", app.user());
        environment.put("DB_PASSWORD", app.password());
        environment.put("DB_OWNER_USER", owner.user());
        environment.put("DB_OWNER_PASSWORD", owner.password());
        environment.put("DB_RELAY_USER", relay.user());
        environment.put("DB_RELAY_PASSWORD", relay.password());
        return environment;
    }

    private static String script() throws IOException {
        try (InputStream in = ServiceDatabase.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IOException(SCRIPT + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
