package uk.deliveryboard.training.agency;

import java.util.UUID;

/**
 * An agency as last heard of.
 *
 * @param sequence position of the event that said so
 */
public record Agency(UUID id, String code, String name, String type, long sequence) {}
