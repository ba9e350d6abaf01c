/** What tests of every module share: identities, laws, probes and rules. The infrastructure is in {@code infra}. */
@NullMarked
package uk.deliveryboard.testkit;

import org.jspecify.annotations.NullMarked;
