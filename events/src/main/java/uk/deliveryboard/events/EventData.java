package uk.deliveryboard.events;

/**
 * The body of an event: codes, dates, bands and pseudonymous ids. Never a name, date of birth, address, e-mail
 * or narrative of any person; a test scans every schema for such fields.
 */
public interface EventData {}
