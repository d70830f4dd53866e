/** Numbers within a text that follow the results of runs, trainings and chips. */
@NullMarked
package org.spikebook.lesson.livenumber;

import org.jspecify.annotations.NullMarked;
