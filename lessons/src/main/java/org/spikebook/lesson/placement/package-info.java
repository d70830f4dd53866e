/** Finds with which lesson of the course to begin. */
@NullMarked
package org.spikebook.lesson.placement;

import org.jspecify.annotations.NullMarked;
