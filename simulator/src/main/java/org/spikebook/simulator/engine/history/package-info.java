/**
 * What a run remembers of past steps: spikes and currents under way, traces, and their place in a
 * snapshot.
 */
@NullMarked
package org.spikebook.simulator.engine.history;

import org.jspecify.annotations.NullMarked;
