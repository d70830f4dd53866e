/** Views of accounts: sign in, create an account, set up the first instructor. */
@NullMarked
package org.spikebook.web.account.ui;

import org.jspecify.annotations.NullMarked;
