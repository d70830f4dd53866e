/** Checks of the spikes of a population, run on several hidden seeds. */
@NullMarked
package org.spikebook.lesson.check.spikes;

import org.jspecify.annotations.NullMarked;
