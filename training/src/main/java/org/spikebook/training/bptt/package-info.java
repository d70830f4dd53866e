/** Backpropagation through time of a drawn feed-forward network. */
@NullMarked
package org.spikebook.training.bptt;

import org.jspecify.annotations.NullMarked;
