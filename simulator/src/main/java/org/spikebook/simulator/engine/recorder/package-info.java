/** Recorders of spikes, rates, states and weights during a run. */
@NullMarked
package org.spikebook.simulator.engine.recorder;

import org.jspecify.annotations.NullMarked;
