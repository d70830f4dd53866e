package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/** All lines spike together, like a clock, from a first time on. */
public final class RegularSpikes implements SpikeStimulus {

    public static final String TYPE = "regularSpikes";

    public static final String INTERVAL = "intervalMs";
    public static final String START = "startMs";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real(INTERVAL, "T", Unit.MILLISECOND, 50).above(0, 1e9).step(5),
                real(START, "t_0", Unit.MILLISECOND, 50).between(0, 1e9).step(5));
    }

    @Override
    public double mostSpikes(ParameterValues values, int lines, double steps, double dtMs) {
        return lines * (steps * dtMs / values.number(INTERVAL) + 1);
    }

    @Override
    public SpikeGenerator generator(StimulusSetup setup) {
        double interval = setup.number(INTERVAL) / setup.dtMs();
        double start = setup.number(START) / setup.dtMs();
        return (step, from, to, sink) -> {
            long before = spikesUntil(step, start, interval);
            long after = spikesUntil(step + 1, start, interval);
            for (int line = from; line < to; line++) {
                for (long k = before; k < after; k++) {
                    sink.spike(line);
                }
            }
        };
    }

    /** Spikes up to the end of the step before {@code step}; each rounded to the nearest step. */
    private static long spikesUntil(int step, double start, double interval) {
        return step + 0.5 <= start ? 0 : (long) Math.ceil((step + 0.5 - start) / interval);
    }
}
