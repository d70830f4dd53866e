/** Energy: counted events times sourced constants. */
@NullMarked
package org.spikebook.hardware.energy;

import org.jspecify.annotations.NullMarked;
