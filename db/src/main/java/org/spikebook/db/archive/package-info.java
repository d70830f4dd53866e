/**
 * ZIP archives as they are written, and tables in them: what backups and personal exports share.
 */
@NullMarked
package org.spikebook.db.archive;

import org.jspecify.annotations.NullMarked;
