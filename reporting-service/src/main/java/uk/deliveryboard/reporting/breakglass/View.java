package uk.deliveryboard.reporting.breakglass;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's right to see a quarter unsuppressed.
 *
 * @param viewer    pseudonymous id of whoever asked
 * @param agency    their agency
 * @param reason    why, in words
 * @param expiresAt first moment at which it is over
 */
public record View(UUID id, String board, String quarter, String viewer, String agency, String reason,
        Instant openedAt, Instant expiresAt) {}
