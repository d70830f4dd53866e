/** Views of accounts: sign in, keep your work under a name, set up the first instructor. */
@NullMarked
package org.spikebook.web.account.ui;

import org.jspecify.annotations.NullMarked;
