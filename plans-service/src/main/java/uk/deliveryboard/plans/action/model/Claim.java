package uk.deliveryboard.plans.action.model;

/** The status that the owner claims, and why. Shown beside the computed one, never in its place. */
public record Claim(Rag rag, String reason) {}
