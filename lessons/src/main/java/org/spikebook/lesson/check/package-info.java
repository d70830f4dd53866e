/** Checks: what is measured of a student's work, and how many points that gives. */
@NullMarked
package org.spikebook.lesson.check;

import org.jspecify.annotations.NullMarked;
