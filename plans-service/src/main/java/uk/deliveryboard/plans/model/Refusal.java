package uk.deliveryboard.plans.model;

/**
 * One reason why something asked for cannot be done.
 *
 * @param field   what it is about, as a JSON pointer into the request
 * @param code    stable, kebab-case
 * @param message for the caller to read; never repeats what was sent, for that may be about people
 */
public record Refusal(String field, String code, String message) {}
