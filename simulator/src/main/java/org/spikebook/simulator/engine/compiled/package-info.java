/** A compiled network: immutable tables of synapses, stimuli and constants. */
@NullMarked
package org.spikebook.simulator.engine.compiled;

import org.jspecify.annotations.NullMarked;
