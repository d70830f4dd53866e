/** The page on which an instructor compares the submissions of an assignment. */
@NullMarked
package org.spikebook.web.grading.ui.similarity;

import org.jspecify.annotations.NullMarked;
