/** Curves that are drawn on two axes, and how far one is from another. */
@NullMarked
package org.spikebook.lesson.curve;

import org.jspecify.annotations.NullMarked;
