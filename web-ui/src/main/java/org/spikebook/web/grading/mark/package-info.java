/** What is set by hand in a grade, beside what was measured. */
@NullMarked
package org.spikebook.web.grading.mark;

import org.jspecify.annotations.NullMarked;
