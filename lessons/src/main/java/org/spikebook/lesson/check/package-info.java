/**
 * Checks: what is measured of a student's work, and how many points that gives. Here are what a
 * check is and what it sees; the checks are in the packages below, by what they judge.
 */
@NullMarked
package org.spikebook.lesson.check;

import org.jspecify.annotations.NullMarked;
