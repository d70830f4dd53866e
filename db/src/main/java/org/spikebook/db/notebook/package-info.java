/** Notebooks as trees of revisions, their bodies by hash, and results of cells. */
@NullMarked
package org.spikebook.db.notebook;

import org.jspecify.annotations.NullMarked;
