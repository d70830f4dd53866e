/** Lessons that classes write for themselves: as they are being edited, and as published. */
@NullMarked
package org.spikebook.db.lesson;

import org.jspecify.annotations.NullMarked;
