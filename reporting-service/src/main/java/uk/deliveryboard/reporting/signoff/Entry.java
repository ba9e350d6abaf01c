package uk.deliveryboard.reporting.signoff;

import java.time.Instant;
import java.util.Optional;
import uk.deliveryboard.reporting.signoff.model.Decision;

/** One decision about a quarter, as it is remembered. */
public record Entry(int version, Decision decision, String actor, String agency, Optional<String> reason,
        Instant decidedAt) {}
