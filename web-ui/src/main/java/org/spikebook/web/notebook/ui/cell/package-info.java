/** What every kind of cell is on the page: its view, state and session. */
@NullMarked
package org.spikebook.web.notebook.ui.cell;

import org.jspecify.annotations.NullMarked;
