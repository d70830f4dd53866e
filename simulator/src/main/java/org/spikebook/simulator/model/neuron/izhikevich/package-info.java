/** The neurons of Izhikevich (2003, 2004), their integrators and published parameter sets. */
@NullMarked
package org.spikebook.simulator.model.neuron.izhikevich;

import org.jspecify.annotations.NullMarked;
