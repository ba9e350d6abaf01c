package uk.deliveryboard.training.completion.model;

/** Where it is known from. */
public enum Source {
    XAPI, CSV_IMPORT, ESR_FEED, SESSION_REGISTER, CERTIFICATE_UPLOAD, SELF_DECLARED, MANUAL, TRANSFER
}
