/** Networks written down as scripts for PyNN. */
@NullMarked
package org.spikebook.simulator.interchange.pynn;

import org.jspecify.annotations.NullMarked;
