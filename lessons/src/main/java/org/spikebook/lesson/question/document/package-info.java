/** Questions with what is right in them, as authors write them. */
@NullMarked
package org.spikebook.lesson.question.document;

import org.jspecify.annotations.NullMarked;
