package uk.deliveryboard.testkit.sample;

import java.sql.SQLException;

import uk.deliveryboard.testkit.infra.TestInfrastructure;

/** Cuts database connections, as a failing network would. */
final class Terminate {

    private Terminate() {}

    static void relay() {
        sessions("sample-service-relay");
    }

    static void sessions(String application) {
        try (var connection = TestInfrastructure.postgres().connect("postgres");
                var statement = connection.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")) {
            statement.setString(1, application);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
