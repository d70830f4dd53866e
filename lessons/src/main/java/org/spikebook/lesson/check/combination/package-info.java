/** Checks made of other checks. */
@NullMarked
package org.spikebook.lesson.check.combination;

import org.jspecify.annotations.NullMarked;
