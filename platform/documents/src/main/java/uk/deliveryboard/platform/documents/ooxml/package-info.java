/** Word and Excel documents, with Apache POI for the package, the styles and the kinds of number. */
@NullMarked
package uk.deliveryboard.platform.documents.ooxml;

import org.jspecify.annotations.NullMarked;
