/** Meetings, quorum, the agenda that builds itself, and actions: pure. */
@NullMarked
package uk.deliveryboard.referrals.panel.model;

import org.jspecify.annotations.NullMarked;
