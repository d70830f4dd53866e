/** The list of named states of a notebook. */
@NullMarked
package org.spikebook.web.notebook.ui.checkpoint;

import org.jspecify.annotations.NullMarked;
