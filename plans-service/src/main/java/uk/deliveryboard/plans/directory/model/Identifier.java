package uk.deliveryboard.plans.directory.model;

public record Identifier(IdentifierScheme scheme, String value) {}
