package uk.deliveryboard.plans.plan.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A delivery plan.
 *
 * @param agency   code of the agency that owns it
 * @param periodTo last day of its period
 */
public record Plan(UUID id, String agency, String title, PlanType type, LocalDate periodFrom, LocalDate periodTo,
        long version) {}
