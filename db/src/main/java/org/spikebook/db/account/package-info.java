/** Visitors as rows: guests, accounts, their browsers, the set-up link. */
@NullMarked
package org.spikebook.db.account;

import org.jspecify.annotations.NullMarked;
