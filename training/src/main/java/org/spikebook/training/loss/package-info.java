/** Losses: how wrong an answer was, and in which direction it should change. */
@NullMarked
package org.spikebook.training.loss;

import org.jspecify.annotations.NullMarked;
