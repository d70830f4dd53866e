/** The view of a chip cell. */
@NullMarked
package org.spikebook.web.chiplab.ui;

import org.jspecify.annotations.NullMarked;
