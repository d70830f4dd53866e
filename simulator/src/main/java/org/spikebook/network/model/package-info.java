/** A valid network: populations joined by projections, driven by stimuli, observed by recorders. */
@NullMarked
package org.spikebook.network.model;

import org.jspecify.annotations.NullMarked;
