/** Accounts and guests as rows. */
@NullMarked
package org.spikebook.db.account;

import org.jspecify.annotations.NullMarked;
