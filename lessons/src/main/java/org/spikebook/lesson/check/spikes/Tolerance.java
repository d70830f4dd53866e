package org.spikebook.lesson.check.spikes;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

/**
 * How far a time may be from the one that is wanted, in ms.
 *
 * @param ms 0 for none
 */
record Tolerance(double ms) {

    /** So that a spike at 20.3 ms is within 0.3 ms of 20 ms. */
    private static final double ROUNDING_MS = 1e-6;

    private static final String NAME = "toleranceMs";

    /** The parameter that gives it. */
    static ParameterInfo parameter(String symbol) {
        return ParameterInfo.real(NAME, symbol, Unit.MILLISECOND, 1).between(0, 10_000);
    }

    /** That of a check with the parameter. */
    static Tolerance of(ParameterValues values) {
        return new Tolerance(values.number(NAME));
    }

    /** Whether a time is near enough. */
    boolean allows(double timeMs, double wantedMs) {
        return Math.abs(timeMs - wantedMs) <= ms + ROUNDING_MS;
    }
}
