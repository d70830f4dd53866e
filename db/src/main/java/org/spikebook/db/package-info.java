/** The database: rows, ids and text by version. It knows rows, not neurons. */
@NullMarked
package org.spikebook.db;

import org.jspecify.annotations.NullMarked;
