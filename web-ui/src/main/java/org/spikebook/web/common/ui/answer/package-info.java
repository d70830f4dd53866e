/** How the server answers what is done on a page. */
@NullMarked
package org.spikebook.web.common.ui.answer;

import org.jspecify.annotations.NullMarked;
