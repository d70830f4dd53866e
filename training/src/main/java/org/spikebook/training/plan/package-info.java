/** The parts of a training plan, each for one question: what on, how well, by which gradient. */
@NullMarked
package org.spikebook.training.plan;

import org.jspecify.annotations.NullMarked;
