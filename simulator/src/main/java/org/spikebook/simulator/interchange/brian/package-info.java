/** Networks written down as scripts for Brian 2. */
@NullMarked
package org.spikebook.simulator.interchange.brian;

import org.jspecify.annotations.NullMarked;
