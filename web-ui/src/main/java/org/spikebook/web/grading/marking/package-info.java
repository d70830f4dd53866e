/** Grades by hand: points and comments, rubric, comment bank, marking without names. */
@NullMarked
package org.spikebook.web.grading.marking;

import org.jspecify.annotations.NullMarked;
