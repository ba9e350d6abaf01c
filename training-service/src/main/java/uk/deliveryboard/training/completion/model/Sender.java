package uk.deliveryboard.training.completion.model;

/** Who sends it: a learning system with a client of its own, or a person. */
public enum Sender {
    INTEGRATION, PERSON
}
