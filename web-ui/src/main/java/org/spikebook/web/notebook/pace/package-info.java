/** How much of a lesson is left. */
@NullMarked
package org.spikebook.web.notebook.pace;

import org.jspecify.annotations.NullMarked;
