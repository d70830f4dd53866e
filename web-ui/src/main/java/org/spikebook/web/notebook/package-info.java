/** Notebooks: opened, edited, saved as revisions. */
@NullMarked
package org.spikebook.web.notebook;

import org.jspecify.annotations.NullMarked;
