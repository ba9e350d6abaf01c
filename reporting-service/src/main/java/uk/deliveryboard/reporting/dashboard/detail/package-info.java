/** What lies behind two figures of the summary: how late plans are and whose, and how long training stays valid. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.detail;

import org.jspecify.annotations.NullMarked;
