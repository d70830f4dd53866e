/** How long work of guests is kept. */
@NullMarked
package org.spikebook.web.account.retention;

import org.jspecify.annotations.NullMarked;
