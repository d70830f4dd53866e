/** The runs that a table of runs lists, and what it measures of them. */
@NullMarked
package org.spikebook.lesson.notebook.runs;

import org.jspecify.annotations.NullMarked;
