/** What of a lesson differs from student to student: values, and where they are put. */
@NullMarked
package org.spikebook.lesson.variant;

import org.jspecify.annotations.NullMarked;
