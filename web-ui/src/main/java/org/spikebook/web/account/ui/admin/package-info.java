/** The page of accounts. */
@NullMarked
package org.spikebook.web.account.ui.admin;

import org.jspecify.annotations.NullMarked;
