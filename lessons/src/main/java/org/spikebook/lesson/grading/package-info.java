/** Grading: runs a frozen notebook on hidden seeds and hidden data, and says why it gives what. */
@NullMarked
package org.spikebook.lesson.grading;

import org.jspecify.annotations.NullMarked;
