/** Penalties that training minimizes together with the loss. */
@NullMarked
package org.spikebook.training.regularizer;

import org.jspecify.annotations.NullMarked;
