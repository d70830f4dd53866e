/**
 * Leaky integrate-and-fire neurons, adaptive thresholds and leaky readouts: exact kernels for each
 * receptor.
 */
@NullMarked
package org.spikebook.simulator.model.neuron.lif;

import org.jspecify.annotations.NullMarked;
