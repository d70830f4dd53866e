/** Grades, append-only. */
@NullMarked
package org.spikebook.db.grade;

import org.jspecify.annotations.NullMarked;
