package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.random.StreamKey;

import java.util.List;

/**
 * What a stimulus needs to make its generator.
 *
 * @param values its parameters
 * @param dimensions how its lines are arranged: {@code [n]}, {@code [rows, columns]}, or these with
 *     channels last
 * @param dtMs time step
 * @param steps number of steps of the run
 * @param seed of the run
 * @param key of its random streams
 * @param sources finds data sets
 */
public record StimulusSetup(
        ParameterValues values,
        List<Integer> dimensions,
        double dtMs,
        int steps,
        long seed,
        StreamKey key,
        SpikeSources sources) {

    public StimulusSetup {
        dimensions = List.copyOf(dimensions);
    }

    /** Number of lines. */
    public int lines() {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }

    public double number(String parameter) {
        return values.number(parameter);
    }
}
