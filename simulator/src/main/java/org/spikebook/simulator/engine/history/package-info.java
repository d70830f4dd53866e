/**
 * What a run remembers of past steps: spikes and currents in flight, traces, and their place in a
 * snapshot.
 */
@NullMarked
package org.spikebook.simulator.engine.history;

import org.jspecify.annotations.NullMarked;
