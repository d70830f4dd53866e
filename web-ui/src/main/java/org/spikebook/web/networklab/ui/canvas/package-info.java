/** What the canvas shows, and what can be dragged onto it. */
@NullMarked
package org.spikebook.web.networklab.ui.canvas;

import org.jspecify.annotations.NullMarked;
