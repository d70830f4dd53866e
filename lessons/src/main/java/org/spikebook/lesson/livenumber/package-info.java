/** Numbers of runs within a text, which follow the runs. */
@NullMarked
package org.spikebook.lesson.livenumber;

import org.jspecify.annotations.NullMarked;
