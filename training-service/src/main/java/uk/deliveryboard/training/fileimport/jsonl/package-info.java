/** Files of one JSON object a line, read as rows like those of every other file. */
@NullMarked
package uk.deliveryboard.training.fileimport.jsonl;

import org.jspecify.annotations.NullMarked;
