@NullMarked
package uk.deliveryboard.reporting.dashboard.edition.jdbc;

import org.jspecify.annotations.NullMarked;
