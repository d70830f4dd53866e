/** What a class at work is doing: steps of its notebooks, presence, messages and pauses. */
@NullMarked
package org.spikebook.db.classboard;

import org.jspecify.annotations.NullMarked;
