/** Which checks there are, and how the check of a task is judged. */
@NullMarked
package org.spikebook.lesson.check.catalog;

import org.jspecify.annotations.NullMarked;
