/** How the scripts of a page come to the browser. */
@NullMarked
package org.spikebook.web.common.ui.script;

import org.jspecify.annotations.NullMarked;
