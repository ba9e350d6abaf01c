/** Processes, ports and directories of the machine we run on: started, watched and cleared away without leftovers. */
@NullMarked
package uk.deliveryboard.testkit.infra.process;

import org.jspecify.annotations.NullMarked;
