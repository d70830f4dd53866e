/** Who a visitor is and what they may do. */
@NullMarked
package org.spikebook.web.account;

import org.jspecify.annotations.NullMarked;
