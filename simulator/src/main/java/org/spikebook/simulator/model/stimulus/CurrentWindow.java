package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * When a current is on: from its start (inclusive) to its stop (exclusive), both at the start of
 * the step that is nearest.
 *
 * @param startMs at least 0 ms
 * @param stopMs from {@link #NEVER_MS} on, it does not stop
 */
public record CurrentWindow(double startMs, double stopMs) {

    public static final String START = "startMs";
    public static final String STOP = "stopMs";

    /** Stops from here on mean never. */
    public static final double NEVER_MS = 1e9;

    /**
     * That of a stimulus, which must have one.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static CurrentWindow of(ParameterValues values) {
        return new CurrentWindow(values.number(START), values.number(STOP));
    }

    /** Its description, with the usual stop of a stimulus. */
    static List<ParameterInfo> describe(double stopMs) {
        return List.of(
                real(START, "t_0", Unit.MILLISECOND, 0).between(0, NEVER_MS).step(10),
                real(STOP, "t_1", Unit.MILLISECOND, stopMs).between(0, NEVER_MS).step(10));
    }

    public boolean isEndless() {
        return stopMs >= NEVER_MS;
    }

    /** The first step of the current. */
    public long startStep(double dtMs) {
        return ExactMath.round(startMs / dtMs);
    }

    /** The step after the last one of the current. */
    public long stopStep(double dtMs) {
        return ExactMath.round(stopMs / dtMs);
    }
}
