/** Receptors: what an arriving spike does to a neuron, and the unit of a synaptic weight. */
@NullMarked
package org.spikebook.simulator.model.synapse;

import org.jspecify.annotations.NullMarked;
