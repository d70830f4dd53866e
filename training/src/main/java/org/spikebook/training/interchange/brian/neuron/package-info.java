/** Neurons, receptors and their equations as Brian 2 writes them. */
@NullMarked
package org.spikebook.training.interchange.brian.neuron;

import org.jspecify.annotations.NullMarked;
