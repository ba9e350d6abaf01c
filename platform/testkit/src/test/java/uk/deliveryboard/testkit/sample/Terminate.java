package uk.deliveryboard.testkit.sample;

import java.sql.SQLException;

import uk.deliveryboard.testkit.infra.TestInfrastructure;

/** Cuts the relay's database connection, as a failing network would. */
final class Terminate {

    private Terminate() {}

    static void relay() {
        try (var connection = TestInfrastructure.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where application_name = 'sample-service-relay'""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
