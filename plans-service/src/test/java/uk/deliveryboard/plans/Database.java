package uk.deliveryboard.plans;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.deliveryboard.testkit.infra.TestInfrastructure;

/** The service's database, past the service: as a superuser who sees all rows, or as the role that serves requests. */
public final class Database {

    /** An event of the outbox or, once sent, of the journal. */
    public record Event(String type, String data) {}

    private final Environment environment;

    Database(Environment environment) {
        this.environment = environment;
    }

    private String url() {
        return environment.getRequiredProperty("DB_URL");
    }

    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url(), environment.getRequiredProperty("DB_USER"),
                environment.getRequiredProperty("DB_PASSWORD"));
    }

    public Connection asSuperuser() throws SQLException {
        return TestInfrastructure.postgres().connect(url().replaceAll(".*/([^?]+).*", "$1"));
    }

    public long count(String sql, Object... parameters) {
        try (Connection connection = asSuperuser()) {
            return jdbc(connection).sql(sql).params(List.of(parameters)).query(Long.class).single();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String sql, Object... parameters) {
        try (Connection connection = asSuperuser()) {
            jdbc(connection).sql(sql).params(List.of(parameters)).update();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All events about the agency or the board, sent or not, in their order. */
    public List<Event> eventsOf(String agency) {
        try (Connection connection = asSuperuser()) {
            return jdbc(connection).sql("""
                    select distinct on (id) type, convert_from(data, 'UTF8') as data from (
                        select id, type, data from outbox union all select id, type, data from event_journal) as e
                    where convert_from(data, 'UTF8')::jsonb ->> 'agency' = :agency
                    or convert_from(data, 'UTF8')::jsonb ->> 'code' = :agency
                    or convert_from(data, 'UTF8')::jsonb ->> 'board' = :agency order by id""").param("agency", agency)
                    .query(Event.class).list();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> eventTypesOf(String agency) {
        return eventsOf(agency).stream().map(event -> event.type().replaceAll("^.*?(?=directory|plans\\.)|\\.v1$", ""))
                .toList();
    }

    /** Everything that is stored, counted, events ever numbered among it: unchanged counts mean that nothing was written. */
    public List<Long> rows() {
        try (Connection connection = asSuperuser()) {
            return jdbc(connection).sql("""
                    select coalesce(sum(version), 0) from agency
                    union all select count(*) from agency_identifier where until is null
                    union all select count(*) from agency_revision union all select count(*) from agency_succession
                    union all select coalesce(sum(version), 0) from plan
                    union all select count(*) from plan_transition
                    union all select coalesce(sum(version), 0) from evidence
                    union all select count(*) from evidence_file
                    union all select count(*) from plan_equality_assessment
                    union all select count(*) from plan_sign_off union all select count(*) from plan_review
                    union all select coalesce(sum(version), 0) from plan_action
                    union all select count(*) from action_milestone union all select count(*) from progress_note
                    union all select coalesce(sum(version), 0) from register_entry
                    union all select coalesce(sum(version), 0) from speaker_check
                    union all select coalesce(sum(version), 0) from annual_return
                    union all select count(*) from document_acknowledgement
                    union all select coalesce(sum(version), 0) from office_appointment
                    union all select count(*) from office_contact
                    union all select coalesce(sum(version), 0) from board_seat
                    union all select coalesce(sum(version), 0) from board_meeting
                    union all select count(*) from board_attendance union all select count(*) from board_decision
                    union all select coalesce(sum(version), 0) from board_action
                    union all select count(*) from board_review
                    union all select coalesce(sum(version), 0) from board_assessment
                    union all select count(*) from board_point where answered_on is null
                    union all select coalesce(sum(version), 0) from plan_import
                    union all select count(*) from idempotency
                    union all select coalesce(sum(last_sequence), 0) from outbox_sequence""").query(Long.class).list();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
