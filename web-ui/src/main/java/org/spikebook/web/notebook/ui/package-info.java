/** The notebook page and the contract between it and the views of its cells. */
@NullMarked
package org.spikebook.web.notebook.ui;

import org.jspecify.annotations.NullMarked;
