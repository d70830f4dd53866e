/** Checks of the answers of a trained network to hidden samples, and of their cost. */
@NullMarked
package org.spikebook.lesson.check.accuracy;

import org.jspecify.annotations.NullMarked;
