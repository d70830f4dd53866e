/** Plasticity rules: how weights change during a run. */
@NullMarked
package org.spikebook.simulator.model.plasticity;

import org.jspecify.annotations.NullMarked;
