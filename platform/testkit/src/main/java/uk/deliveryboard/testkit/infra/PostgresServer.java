package uk.deliveryboard.testkit.infra;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to reach a PostgreSQL as its superuser. */
public record PostgresServer(String host, int port, String superuser, String superuserPassword) {

    public String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuser, superuserPassword);
    }

    @Override
    public String toString() {
        return "PostgreSQL at " + host + ":" + port;
    }
}
