package uk.deliveryboard.referrals.pathway.model;

/**
 * Why a guard does not let a step pass.
 *
 * @param rule    stable id: R-n is a rule of the Counter-Terrorism and Security Act 2015, P-n one of practice
 * @param pointer JSON pointer to the evidence that is missing or wrong
 */
public record Refusal(String rule, String pointer, String message) {}
