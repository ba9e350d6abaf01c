/** What lies behind the figures, for programs: the same as on the pages below the summary, kept alike at sign-off. */
@NullMarked
package uk.deliveryboard.reporting.web.api.detail;

import org.jspecify.annotations.NullMarked;
