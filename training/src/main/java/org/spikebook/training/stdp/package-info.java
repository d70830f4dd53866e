/** Classifiers that learn without labels, by the simulator's own plasticity. */
@NullMarked
package org.spikebook.training.stdp;

import org.jspecify.annotations.NullMarked;
