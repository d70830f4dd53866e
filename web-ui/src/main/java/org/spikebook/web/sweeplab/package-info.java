/** Sweep cells: networks run for each value of their parameters, as figures that are kept. */
@NullMarked
package org.spikebook.web.sweeplab;

import org.jspecify.annotations.NullMarked;
