/**
 * Poisson spike trains: sparse and dense generators, scalar and vectorized, of constant and varying
 * rate.
 */
@NullMarked
package org.spikebook.simulator.model.stimulus.poisson;

import org.jspecify.annotations.NullMarked;
