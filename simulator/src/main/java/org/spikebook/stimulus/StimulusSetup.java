package org.spikebook.stimulus;

import org.spikebook.parameter.ParameterValues;
import org.spikebook.random.StreamKey;

/**
 * What a stimulus needs to make its generator.
 *
 * @param values its parameters
 * @param lines number of lines
 * @param dtMs length of a step
 * @param steps number of steps of the run
 * @param seed of the run
 * @param key of its random streams
 * @param sources finds data sets
 */
public record StimulusSetup(
        ParameterValues values,
        int lines,
        double dtMs,
        int steps,
        long seed,
        StreamKey key,
        SpikeSources sources) {

    public double number(String parameter) {
        return values.number(parameter);
    }
}
