/** Where a link leads that replaces a password. */
@NullMarked
package org.spikebook.web.account.ui.recovery;

import org.jspecify.annotations.NullMarked;
