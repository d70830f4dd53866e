/** Submitting, grading, the gradebook. */
@NullMarked
package org.spikebook.web.grading;

import org.jspecify.annotations.NullMarked;
