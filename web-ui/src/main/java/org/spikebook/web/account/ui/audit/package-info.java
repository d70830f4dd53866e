/** What was done to roles and accounts, as a table. */
@NullMarked
package org.spikebook.web.account.ui.audit;

import org.jspecify.annotations.NullMarked;
