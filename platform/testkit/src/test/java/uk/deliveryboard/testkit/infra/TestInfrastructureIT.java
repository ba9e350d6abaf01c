package uk.deliveryboard.testkit.infra;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.infra.ServiceDatabase.Login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TestInfrastructureIT {

    @Test
    void each_role_of_a_service_signs_in_to_its_own_database() throws SQLException {
        ServiceDatabase plans = TestInfrastructure.database("plans");

        for (Login login : List.of(plans.owner(), plans.app(), plans.relay())) {
            assertThat(one(plans, login, "select current_user")).isEqualTo(login.user());
        }
    }

    @Test
    void no_role_of_one_service_can_connect_to_the_database_of_another() {
        ServiceDatabase plans = TestInfrastructure.database("plans");
        ServiceDatabase referrals = TestInfrastructure.database("referrals");

        for (Login stranger : List.of(plans.owner(), plans.app(), plans.relay())) {
            assertThatThrownBy(() -> referrals.connect(stranger)).isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void no_role_can_pass_over_row_level_security_or_sign_in_with_a_wrong_password() throws SQLException {
        ServiceDatabase plans = TestInfrastructure.database("plans");

        assertThat(one(plans, plans.owner(), """
                select count(*) from pg_roles
                 where rolname like 'plans\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"""))
                .isEqualTo("0");
        assertThatThrownBy(() -> plans.connect(new Login(plans.app().user(), "guess"))).isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_application_reads_and_writes_only_what_a_migration_granted() throws SQLException {
        ServiceDatabase plans = TestInfrastructure.database("plans");
        run(plans, plans.owner(), "create table granted (n int); create table kept_back (n int)");
        run(plans, plans.owner(), "grant select, insert on granted to plans_app");

        run(plans, plans.app(), "insert into granted values (1)");

        for (String refused : List.of("insert into kept_back values (1)", "delete from granted", "create table mine ()",
                "create temp table mine ()", "alter role plans_app superuser")) {
            assertThatThrownBy(() -> run(plans, plans.app(), refused)).isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void making_a_database_again_keeps_its_data() throws SQLException {
        ServiceDatabase plans = TestInfrastructure.database("plans");
        run(plans, plans.owner(), "create table kept as select 7 as n");
        PostgresServer server = TestInfrastructure.postgres();

        ServiceDatabase again = ServiceDatabase.create(server, plans.url().substring(plans.url().lastIndexOf('/') + 1),
                plans.owner(), plans.app(), plans.relay());

        assertThat(one(again, again.owner(), "select n from kept")).isEqualTo("7");
    }

    @Test
    void databases_are_fresh_each_time() {
        assertThat(TestInfrastructure.database("plans").url()).isNotEqualTo(TestInfrastructure.database("plans").url());
    }

    @Test
    void the_broker_answers_and_creates_no_topic_by_itself() throws Exception {
        Map<String, String> properties = TestInfrastructure.properties("plans");
        assertThat(properties).containsKeys("DB_URL", "DB_USER", "DB_OWNER_USER", "DB_RELAY_USER",
                "KAFKA_BOOTSTRAP_SERVERS");

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", properties.get("KAFKA_BOOTSTRAP_SERVERS")))) {
            admin.createTopics(List.of(new NewTopic("asked-for", 6, (short) 1))).all().get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> admin.describeTopics(List.of("not-asked-for")).allTopicNames().get(20,
                    TimeUnit.SECONDS)).hasMessageContaining("UnknownTopicOrPartition");
        }
    }

    private static void run(ServiceDatabase database, Login login, String sql) throws SQLException {
        try (Connection connection = database.connect(login); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(ServiceDatabase database, Login login, String sql) throws SQLException {
        try (Connection connection = database.connect(login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
