/** Courses as pages that need no server: what the command line asks of the application. */
@NullMarked
package org.spikebook.lesson.publish;

import org.jspecify.annotations.NullMarked;
