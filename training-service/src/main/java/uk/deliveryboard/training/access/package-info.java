/** Who may do what with courses, staff and completions. One place, with reasons. */
@NullMarked
package uk.deliveryboard.training.access;

import org.jspecify.annotations.NullMarked;
