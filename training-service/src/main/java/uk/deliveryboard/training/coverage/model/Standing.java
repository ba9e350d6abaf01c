package uk.deliveryboard.training.coverage.model;

/**
 * How staff stand to a requirement.
 *
 * @param compliant those who meet it
 * @param notYetDue those who do not and still have days of grace
 * @param overdue   those who do not and should
 */
public record Standing(int compliant, int notYetDue, int overdue) {}
