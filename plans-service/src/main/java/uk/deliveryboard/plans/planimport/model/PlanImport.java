package uk.deliveryboard.plans.planimport.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.planimport.model.lint.Finding;

/**
 * A plan that was read from a document and waits for somebody to confirm it. The document itself is kept nowhere.
 *
 * @param read      what the document says
 * @param findings  what a careful reader would ask about it, as of the day on which it was read
 * @param planId    draft that came of it; null until somebody confirms
 */
public record PlanImport(UUID id, String agency, ReadPlan read, List<Finding> findings, Instant readAt,
        Instant expiresAt, @Nullable UUID planId, long version) {

    /** How long it waits. It holds whatever the document held, so that it does not stay for good. */
    public static final Duration KEPT = Duration.ofDays(7);

    public PlanImport {
        findings = List.copyOf(findings);
    }

    public static PlanImport of(UUID id, String agency, ReadPlan read, List<Finding> findings, Instant now) {
        return new PlanImport(id, agency, read, findings, now, now.plus(KEPT), null, 1);
    }

    public PlanImport confirmed(UUID plan) {
        return new PlanImport(id, agency, read, findings, readAt, expiresAt, plan, version + 1);
    }
}
