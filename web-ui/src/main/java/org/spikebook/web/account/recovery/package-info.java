/** New passwords by a link that works once. */
@NullMarked
package org.spikebook.web.account.recovery;

import org.jspecify.annotations.NullMarked;
