package uk.deliveryboard.training.integration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.training.integration.model.Integration;

/** Notes that the credentials of an integration were refused before any service was asked. */
@Component
public class NoteRefusal {

    private static final int STATUS = 401;
    /** The code by which the gateway answered. */
    private static final String CODE = "not-signed-in";

    private final Integrations integrations;
    private final TransactionTemplate transactions;

    NoteRefusal(Integrations integrations, TransactionTemplate transactions) {
        this.integrations = integrations;
        this.transactions = transactions;
    }

    /** Where no agency ever heard of the client nothing is kept: anybody may claim any name. */
    public void of(String client) throws Exception {
        List<Integration> known = RowScope.with(WatchSilence.AS_WATCH,
                () -> Objects.requireNonNull(transactions.execute(status -> integrations.named(client))));
        for (Integration integration : known) {
            RowScope.with(Map.of(RowScope.AGENCY, integration.agency()), () -> {
                transactions.executeWithoutResult(
                        status -> integrations.failed(integration.agency(), client, STATUS, CODE));
                return true;
            });
        }
    }
}
