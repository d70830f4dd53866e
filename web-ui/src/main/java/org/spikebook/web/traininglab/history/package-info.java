/** The course of a training as it is recorded: weights and decisions over the epochs. */
@NullMarked
package org.spikebook.web.traininglab.history;

import org.jspecify.annotations.NullMarked;
