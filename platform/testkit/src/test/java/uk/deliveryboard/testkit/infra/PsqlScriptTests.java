package uk.deliveryboard.testkit.infra;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.infra.PsqlScript.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PsqlScriptTests {

    @Test
    void a_value_cannot_leave_its_quotes() {
        var steps = PsqlScript.read("ALTER ROLE :\"app\" PASSWORD :'secret';",
                Map.of("app", "a\"b", "secret", "x'; DROP DATABASE plans; --"));

        assertThat(steps).containsExactly(
                new Step.Execute("ALTER ROLE \"a\"\"b\" PASSWORD 'x''; DROP DATABASE plans; --';"));
    }

    @Test
    void a_value_that_looks_like_a_variable_is_left_alone() {
        var steps = PsqlScript.read("SELECT :'first', :'second';", Map.of("first", "$1 :'second'", "second", "b"));

        assertThat(steps).containsExactly(new Step.Execute("SELECT '$1 :''second''', 'b';"));
    }

    @Test
    void statements_queries_of_statements_and_connections_keep_their_order() {
        var steps = PsqlScript.read("""
                -- a comment; with a semicolon;
                SELECT format('CREATE DATABASE %I', :'db')
                 WHERE true
                \\gexec
                \\connect :"db"
                GRANT USAGE ON SCHEMA public
                   TO x;
                """, Map.of("db", "plans"));

        assertThat(steps).containsExactly(
                new Step.ExecuteResults("SELECT format('CREATE DATABASE %I', 'plans')\nWHERE true"),
                new Step.Connect("plans"), new Step.Execute("GRANT USAGE ON SCHEMA public\nTO x;"));
    }

    @Test
    void casts_are_not_variables() {
        assertThat(PsqlScript.read("SELECT '1'::int, now()::date;", Map.of()))
                .containsExactly(new Step.Execute("SELECT '1'::int, now()::date;"));
    }

    @Test
    void what_is_not_understood_is_refused() {
        assertThatThrownBy(() -> PsqlScript.read("\\include other.sql", Map.of()))
                .hasMessage("Not understood here: \\include other.sql");
        assertThatThrownBy(() -> PsqlScript.read("SELECT :'nobody';", Map.of()))
                .hasMessage("The script needs a value for nobody");
        assertThatThrownBy(() -> PsqlScript.read("SELECT 1", Map.of()))
                .hasMessageStartingWith("The script ends inside a statement");
    }
}
