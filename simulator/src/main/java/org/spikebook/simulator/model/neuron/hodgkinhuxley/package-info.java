/** The neuron of Hodgkin and Huxley (1952) with its rate functions. */
@NullMarked
package org.spikebook.simulator.model.neuron.hodgkinhuxley;

import org.jspecify.annotations.NullMarked;
