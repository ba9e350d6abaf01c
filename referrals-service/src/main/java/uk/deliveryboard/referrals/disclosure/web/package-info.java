/** The HTTP interface of subject access. Its answers are never stored and never cached. */
@NullMarked
package uk.deliveryboard.referrals.disclosure.web;

import org.jspecify.annotations.NullMarked;
