/** Neuron models: equations and parameters of the members of a population. */
@NullMarked
package org.spikebook.neuron;

import org.jspecify.annotations.NullMarked;
