package uk.deliveryboard.reporting.export;

import java.time.Instant;

/**
 * Who took provisional figures along, and when: it stands on the file. What is signed off is the same for everybody and
 * names nobody.
 *
 * @param by     name, for those who know each other; it goes nowhere but into the file that this person gets
 * @param agency code
 */
public record Download(String by, String agency, Instant at) {}
