/**
 * Backups: one zip file of the database and the data folder, written while a server works, and read
 * into an empty place. The tables stand in it as CSV, in the same words for H2 and PostgreSQL: a
 * backup of one can be restored into the other. See {@code docs/decisions}.
 */
@NullMarked
package org.spikebook.db.backup;

import org.jspecify.annotations.NullMarked;
