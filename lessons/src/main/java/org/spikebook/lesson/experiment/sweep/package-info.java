/** One network run again and again, for each value of one of its parameters. */
@NullMarked
package org.spikebook.lesson.experiment.sweep;

import org.jspecify.annotations.NullMarked;
