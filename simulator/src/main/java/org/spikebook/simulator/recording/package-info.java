/** What was observed in a run: spike rasters and state traces. */
@NullMarked
package org.spikebook.simulator.recording;

import org.jspecify.annotations.NullMarked;
