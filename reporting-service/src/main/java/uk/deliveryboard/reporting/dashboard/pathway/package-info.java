/**
 * What can be told of the referrals of a quarter without telling of anybody: what they were told apart by, how far they
 * came, and what is open. Codes of events are turned into what a board reads here; nothing in here knows of databases.
 */
@NullMarked
package uk.deliveryboard.reporting.dashboard.pathway;

import org.jspecify.annotations.NullMarked;
