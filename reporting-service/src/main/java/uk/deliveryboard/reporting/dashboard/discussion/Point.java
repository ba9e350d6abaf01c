package uk.deliveryboard.reporting.dashboard.discussion;

import uk.deliveryboard.reporting.dashboard.KpiDefinition;

/**
 * Something to discuss.
 *
 * @param sentence   what the figures say; every number in it is one of them
 * @param definition of the figure it comes from
 */
public record Point(String sentence, KpiDefinition definition) {}
