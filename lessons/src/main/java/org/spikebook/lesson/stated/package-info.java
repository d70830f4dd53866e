/** Numbers that the texts of a lesson state, with what measures them again. */
@NullMarked
package org.spikebook.lesson.stated;

import org.jspecify.annotations.NullMarked;
