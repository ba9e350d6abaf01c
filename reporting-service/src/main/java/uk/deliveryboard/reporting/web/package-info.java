/** What pages and API of this service share. */
@NullMarked
package uk.deliveryboard.reporting.web;

import org.jspecify.annotations.NullMarked;
