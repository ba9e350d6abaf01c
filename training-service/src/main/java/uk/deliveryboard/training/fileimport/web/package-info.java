/** Files by HTTP: sent, watched, and what was refused given back. */
@NullMarked
package uk.deliveryboard.training.fileimport.web;

import org.jspecify.annotations.NullMarked;
