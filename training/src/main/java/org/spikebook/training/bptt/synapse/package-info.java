/** Weights and connectivity as the trainer lays them out. */
@NullMarked
package org.spikebook.training.bptt.synapse;

import org.jspecify.annotations.NullMarked;
