package uk.deliveryboard.training.xapi.model;

/**
 * Something that a statement may not be like.
 *
 * @param pointer JSON pointer to it
 * @param code    stable, kebab-case
 * @param message what it has to be; never what it was
 */
public record Fault(String pointer, String code, String message) {}
