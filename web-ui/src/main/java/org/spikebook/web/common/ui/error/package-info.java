/** What a page shows where there is nothing to show: not found, forbidden, broken. */
@NullMarked
package org.spikebook.web.common.ui.error;

import org.jspecify.annotations.NullMarked;
