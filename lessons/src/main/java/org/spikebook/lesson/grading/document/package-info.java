/** Grades as JSON: {@code spikebook/grade/1}. */
@NullMarked
package org.spikebook.lesson.grading.document;

import org.jspecify.annotations.NullMarked;
