/** The HTTP interface of confirmed links and supervisors' reviews. */
@NullMarked
package uk.deliveryboard.referrals.supervision.web;

import org.jspecify.annotations.NullMarked;
