/** Loss functions and their gradients with respect to the output. */
@NullMarked
package org.spikebook.training.loss;

import org.jspecify.annotations.NullMarked;
