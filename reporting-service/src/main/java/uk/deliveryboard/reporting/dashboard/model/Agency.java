package uk.deliveryboard.reporting.dashboard.model;

/** An agency on a board. */
public record Agency(String code, String name) {}
