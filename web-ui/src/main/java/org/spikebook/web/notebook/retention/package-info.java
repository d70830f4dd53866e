/** How long results of cells are kept that no notebook refers to. */
@NullMarked
package org.spikebook.web.notebook.retention;

import org.jspecify.annotations.NullMarked;
