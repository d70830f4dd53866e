/** Checks of what a trained network does with hidden samples or a plant, and of its cost. */
@NullMarked
package org.spikebook.lesson.check.accuracy;

import org.jspecify.annotations.NullMarked;
