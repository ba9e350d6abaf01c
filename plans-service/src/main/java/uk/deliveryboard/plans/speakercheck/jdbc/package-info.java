/** The SQL of speaker checks. Names no agency in any query: row-level security does. */
@NullMarked
package uk.deliveryboard.plans.speakercheck.jdbc;

import org.jspecify.annotations.NullMarked;
