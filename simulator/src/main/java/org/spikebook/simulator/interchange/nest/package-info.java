/** Networks written down as scripts for NEST. */
@NullMarked
package org.spikebook.simulator.interchange.nest;

import org.jspecify.annotations.NullMarked;
