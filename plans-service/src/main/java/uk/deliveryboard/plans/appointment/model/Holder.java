package uk.deliveryboard.plans.appointment.model;

import java.util.UUID;

/**
 * Who holds an office. Leaves the service through its API alone: never in an event, a log or an error.
 *
 * @param person   pseudonymous id; that it says nothing of the person is the point of it
 * @param jobTitle job title, never a name
 */
public record Holder(UUID person, String jobTitle, WorkEmail email, Telephone telephone) {}
