/** The adaptive exponential integrate-and-fire neuron of Brette and Gerstner (2005). */
@NullMarked
package org.spikebook.simulator.model.neuron.adaptive;

import org.jspecify.annotations.NullMarked;
