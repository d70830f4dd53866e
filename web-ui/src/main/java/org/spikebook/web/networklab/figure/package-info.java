/** Figures of a run: rasters, traces, rates. */
@NullMarked
package org.spikebook.web.networklab.figure;

import org.jspecify.annotations.NullMarked;
