/** Delivery of spikes to targets: one strategy for each kind of synapse table. */
@NullMarked
package org.spikebook.simulator.engine.delivery;

import org.jspecify.annotations.NullMarked;
