/** OpenDocument text and spreadsheets, streamed from content.xml. */
@NullMarked
package uk.deliveryboard.platform.documents.odf;

import org.jspecify.annotations.NullMarked;
