/**
 * Statement intake for learning systems, xAPI 1.0.3 and 2.0: keeps what they send as they sent it, and records the
 * completions that it proves. It is no learning record store: no activity state, no profiles, no attachments.
 */
@NullMarked
package uk.deliveryboard.training.xapi;

import org.jspecify.annotations.NullMarked;
