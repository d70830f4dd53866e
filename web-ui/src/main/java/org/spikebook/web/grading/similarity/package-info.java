/** Which submissions of an assignment are alike, for its instructors. */
@NullMarked
package org.spikebook.web.grading.similarity;

import org.jspecify.annotations.NullMarked;
