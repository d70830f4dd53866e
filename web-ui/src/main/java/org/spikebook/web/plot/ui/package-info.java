/** Figures on a page. */
@NullMarked
package org.spikebook.web.plot.ui;

import org.jspecify.annotations.NullMarked;
