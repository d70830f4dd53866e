/** Checks of answers to questions. */
@NullMarked
package org.spikebook.lesson.check.question;

import org.jspecify.annotations.NullMarked;
