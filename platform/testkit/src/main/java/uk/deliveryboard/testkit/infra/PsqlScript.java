package uk.deliveryboard.testkit.infra;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of psql's language that service-database.sql uses: variables as {@code :'text'} and {@code :"name"},
 * statements that end with a semicolon at the end of a line, {@code \gexec} and {@code \connect}. Anything else is
 * refused rather than guessed at.
 */
final class PsqlScript {

    sealed interface Step {
        record Execute(String sql) implements Step {}

        record ExecuteResults(String query) implements Step {}

        record Connect(String database) implements Step {}
    }

    /** Opens a connection to a database. */
    interface Connector {
        Connection connect(String database) throws SQLException;
    }

    private static final Pattern VARIABLE = Pattern.compile(":\"(\\w+)\"|:'(\\w+)'");
    private static final String CONNECT = "\\connect ";

    private PsqlScript() {}

    static List<Step> read(String script, Map<String, String> variables) {
        List<Step> steps = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().map(String::strip).filter(line -> !line.startsWith("--")).toList()) {
            if (line.equals("\\gexec")) {
                steps.add(new Step.ExecuteResults(take(statement)));
            } else if (line.startsWith(CONNECT)) {
                steps.add(new Step.Connect(plain(line.substring(CONNECT.length()), variables)));
            } else if (line.startsWith("\\")) {
                throw new IllegalArgumentException("Not understood here: " + line);
            } else {
                statement.append(substitute(line, variables)).append('\n');
                if (line.endsWith(";")) {
                    steps.add(new Step.Execute(take(statement)));
                }
            }
        }
        if (!statement.toString().isBlank()) {
            throw new IllegalArgumentException("The script ends inside a statement: " + statement);
        }
        return steps;
    }

    static void run(List<Step> steps, String firstDatabase, Connector connector) throws SQLException {
        Connection connection = connector.connect(firstDatabase);
        try {
            for (Step step : steps) {
                switch (step) {
                    case Step.Execute(String sql) -> execute(connection, List.of(sql));
                    case Step.ExecuteResults(String query) -> execute(connection, results(connection, query));
                    case Step.Connect(String database) -> {
                        connection.close();
                        connection = connector.connect(database);
                    }
                }
            }
        } finally {
            connection.close();
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement jdbc = connection.createStatement()) {
            for (String sql : statements) {
                jdbc.execute(sql);
            }
        }
    }

    private static List<String> results(Connection connection, String query) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement jdbc = connection.createStatement(); ResultSet rows = jdbc.executeQuery(query)) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }

    private static String take(StringBuilder statement) {
        String text = statement.toString().strip();
        statement.setLength(0);
        return text;
    }

    private static String plain(String word, Map<String, String> variables) {
        Matcher matcher = VARIABLE.matcher(word.strip());
        return matcher.matches() ? value(matcher.toMatchResult(), variables) : word.strip();
    }

    private static String substitute(String line, Map<String, String> variables) {
        return VARIABLE.matcher(line).replaceAll(match -> Matcher.quoteReplacement(quoted(match, variables)));
    }

    private static String quoted(MatchResult match, Map<String, String> variables) {
        String value = value(match, variables);
        return match.group(1) != null
                ? '"' + value.replace("\"", "\"\"") + '"'
                : '\'' + value.replace("'", "''") + '\'';
    }

    private static String value(MatchResult match, Map<String, String> variables) {
        String name = match.group(1) != null ? match.group(1) : match.group(2);
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The script needs a value for " + name);
        }
        return value;
    }
}
