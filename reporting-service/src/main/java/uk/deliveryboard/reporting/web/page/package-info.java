/** The figures for people: server-rendered pages that work without scripts. */
@NullMarked
package uk.deliveryboard.reporting.web.page;

import org.jspecify.annotations.NullMarked;
