/** Runs the cells of a notebook page that are out of date. */
@NullMarked
package org.spikebook.web.notebook.ui.rerun;

import org.jspecify.annotations.NullMarked;
