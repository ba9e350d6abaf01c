/** The HTTP interface of status links: one side for agencies, one for whoever holds a link. */
@NullMarked
package uk.deliveryboard.referrals.statuslink.web;

import org.jspecify.annotations.NullMarked;
