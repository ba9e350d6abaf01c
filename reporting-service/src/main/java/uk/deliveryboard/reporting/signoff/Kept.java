package uk.deliveryboard.reporting.signoff;

import uk.deliveryboard.reporting.signoff.model.SignOff;

/** @param rowVersion grows with every decision; 0 before the first */
public record Kept(SignOff state, long rowVersion) {}
