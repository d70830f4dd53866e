/** Surrogate gradients: the derivative that stands in for that of a spike, in training only. */
@NullMarked
package org.spikebook.training.surrogate;

import org.jspecify.annotations.NullMarked;
