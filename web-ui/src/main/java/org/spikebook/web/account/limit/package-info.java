/** How much guests and accounts may have. */
@NullMarked
package org.spikebook.web.account.limit;

import org.jspecify.annotations.NullMarked;
