package uk.deliveryboard.platform.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins every transaction by telling PostgreSQL which rows it may see. */
public final class RowScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    static final ScopedValue<Map<String, String>> GIVEN = ScopedValue.newInstance();

    private final transient RowScope scope;
    private final transient DataSource source;

    public RowScopedTransactionManager(DataSource dataSource, RowScope scope) {
        super(dataSource);
        this.source = dataSource;
        this.scope = scope;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Map<String, String> settings = settings();
        if (settings.isEmpty()) {
            return;
        }
        try {
            apply(settings);
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the row scope could not be set", e);
        }
    }

    private Map<String, String> settings() {
        if (GIVEN.isBound()) {
            return GIVEN.get();
        }
        Caller caller = Caller.current();
        return caller == null ? Map.of() : scope.settings(caller);
    }

    private void apply(Map<String, String> settings) throws SQLException {
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(source);
        if (holder == null) {
            throw new SQLException("no connection is bound to the transaction");
        }
        Connection connection = holder.getConnection();
        String sql = "select " + String.join(", ",
                settings.keySet().stream().map(name -> "set_config(?, ?, true)").toList());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.setString(index++, setting.getKey());
                statement.setString(index++, setting.getValue());
            }
            statement.execute();
        }
    }
}
