/** The chip in the notebook: what a chip cell shows, free of any page. */
@NullMarked
package org.spikebook.web.chiplab;

import org.jspecify.annotations.NullMarked;
