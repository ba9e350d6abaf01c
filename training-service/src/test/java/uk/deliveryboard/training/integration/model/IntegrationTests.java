package uk.deliveryboard.training.integration.model;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.training.integration.model.Integration.Failure;
import uk.deliveryboard.training.integration.model.Integration.Health;

import static org.assertj.core.api.Assertions.assertThat;

class IntegrationTests {

    @ParameterizedTest
    @CsvSource({"2026-10-12T09:00:00Z, , 7, IN_ORDER, 0", "2026-10-06T09:00:00Z, , 7, IN_ORDER, 6",
            "2026-10-05T22:59:59Z, , 7, SILENT, 7", "2026-10-05T23:00:00Z, , 7, IN_ORDER, 6",
            "2026-10-11T09:00:00Z, , 1, SILENT, 1", ", , 7, SILENT, 42", ", , 43, IN_ORDER, 42",
            ", 2026-10-12T08:00:00Z, 43, FAILING, 42", ", 2026-10-12T08:00:00Z, 42, SILENT, 42",
            "2026-10-12T09:00:00Z, 2026-10-12T08:59:59Z, 7, IN_ORDER, 0",
            "2026-10-12T09:00:00Z, 2026-10-12T09:00:01Z, 7, FAILING, 0",
            "2026-10-13T09:00:00Z, , 1, IN_ORDER, 0"})
    void silence_is_counted_in_london_days_and_is_worse_than_being_refused(Instant success, Instant failure,
            int agreed, Health health, long silent) {
        Integration integration = new Integration("a", "lms.a", Instant.parse("2026-08-31T10:00:00Z"), success,
                failure == null ? null : new Failure(failure, 400, "statement-invalid"), agreed, 1);

        assertThat(integration.health(Instant.parse("2026-10-12T12:00:00Z"))).isEqualTo(health);
        assertThat(integration.silentForDays(Instant.parse("2026-10-12T12:00:00Z"))).isEqualTo(silent);
    }
}
