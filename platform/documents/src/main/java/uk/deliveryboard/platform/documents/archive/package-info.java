/** The parts of a zipped document, checked before anybody reads them, and XML without its dangers. */
@NullMarked
package uk.deliveryboard.platform.documents.archive;

import org.jspecify.annotations.NullMarked;
