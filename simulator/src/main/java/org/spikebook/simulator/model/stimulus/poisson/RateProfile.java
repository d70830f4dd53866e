package org.spikebook.simulator.model.stimulus.poisson;

/** A rate over time. Immutable. */
@FunctionalInterface
interface RateProfile {

    /** The rate in Hz, at least 0, at a time in ms. */
    double rateHz(double timeMs);
}
