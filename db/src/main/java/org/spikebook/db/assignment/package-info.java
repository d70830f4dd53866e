/** Assignments and frozen submissions. */
@NullMarked
package org.spikebook.db.assignment;

import org.jspecify.annotations.NullMarked;
