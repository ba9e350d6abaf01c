/** The HTTP interface of the access log, and the recorder of refusals. */
@NullMarked
package uk.deliveryboard.referrals.audit.web;

import org.jspecify.annotations.NullMarked;
