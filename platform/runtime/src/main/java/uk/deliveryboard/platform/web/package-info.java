/** The manners of every HTTP edge: problems, idempotency, entity tags, cursors, strict input. */
@NullMarked
package uk.deliveryboard.platform.web;

import org.jspecify.annotations.NullMarked;
