/** Neurons, receptors and their equations as Brian 2 writes them. */
@NullMarked
package org.spikebook.simulator.interchange.brian.neuron;

import org.jspecify.annotations.NullMarked;
