/** A valid network: populations joined by projections, driven by stimuli, observed by recorders. */
@NullMarked
package org.spikebook.simulator.network;

import org.jspecify.annotations.NullMarked;
