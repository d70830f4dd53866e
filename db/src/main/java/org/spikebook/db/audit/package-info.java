/** What was done to roles and accounts, as rows. */
@NullMarked
package org.spikebook.db.audit;

import org.jspecify.annotations.NullMarked;
