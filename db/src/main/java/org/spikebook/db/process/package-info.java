/** The processes that share the database. */
@NullMarked
package org.spikebook.db.process;

import org.jspecify.annotations.NullMarked;
