/** What is right in the questions of a lesson, and what is said to each answer. */
@NullMarked
package org.spikebook.lesson.question;

import org.jspecify.annotations.NullMarked;
