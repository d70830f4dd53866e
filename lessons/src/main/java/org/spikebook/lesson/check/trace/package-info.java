/** Checks of traces in the integers of a chip: of its neurons, and computed by hand. */
@NullMarked
package org.spikebook.lesson.check.trace;

import org.jspecify.annotations.NullMarked;
