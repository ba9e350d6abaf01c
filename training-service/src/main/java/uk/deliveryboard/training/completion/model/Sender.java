package uk.deliveryboard.training.completion.model;

/**
 * Whose word it is: that of a learning system with a client of its own, of a person, or of somebody who decided about
 * the proof. No request makes itself the last one.
 */
public enum Sender {
    INTEGRATION, PERSON, VERIFIER
}
