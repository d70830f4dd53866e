/** Optimizers: how a gradient changes the weights. */
@NullMarked
package org.spikebook.training.optimizer;

import org.jspecify.annotations.NullMarked;
