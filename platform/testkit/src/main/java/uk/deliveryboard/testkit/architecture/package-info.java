/** The rules of structure that the build enforces, each proven to bite on a small violation kept beside the tests. */
@NullMarked
package uk.deliveryboard.testkit.architecture;

import org.jspecify.annotations.NullMarked;
