/** Courses and their members. */
@NullMarked
package org.spikebook.db.classroom;

import org.jspecify.annotations.NullMarked;
