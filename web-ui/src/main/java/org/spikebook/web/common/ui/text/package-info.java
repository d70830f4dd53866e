/** How texts of a page are replaced while it is read. */
@NullMarked
package org.spikebook.web.common.ui.text;

import org.jspecify.annotations.NullMarked;
