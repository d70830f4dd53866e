/**
 * A class at work: who is at which step of an assigned lesson and who needs help, for those who
 * teach; their messages and pauses, for the pages of students.
 */
@NullMarked
package org.spikebook.web.classboard;

import org.jspecify.annotations.NullMarked;
