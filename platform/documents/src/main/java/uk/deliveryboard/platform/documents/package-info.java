/**
 * Reads documents that strangers made into plain tables and text. Time, memory and what is followed are bounded by
 * {@link uk.deliveryboard.platform.documents.Limits}; nothing in a document is ever run. It knows no domain.
 */
@NullMarked
package uk.deliveryboard.platform.documents;

import org.jspecify.annotations.NullMarked;
