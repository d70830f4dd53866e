/** Placement of cores on the chip's mesh: routes, traffic, annealing. */
@NullMarked
package org.spikebook.hardware.mapping.placement;

import org.jspecify.annotations.NullMarked;
