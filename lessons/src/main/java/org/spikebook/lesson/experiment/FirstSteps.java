package org.spikebook.lesson.experiment;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

/**
 * The first steps of each sample: what a network has seen when its prediction is read early. The
 * spikes are those that the whole sample begins with.
 *
 * @param steps at most as many as those of {@code source}
 */
public record FirstSteps(SpikeSource source, int steps) implements SpikeSource {

    public FirstSteps {
        if (steps < 1 || steps > source.steps()) {
            throw new IllegalArgumentException(
                    "steps must be 1 to " + source.steps() + ", was " + steps);
        }
    }

    @Override
    public int lines() {
        return source.lines();
    }

    @Override
    public int sampleCount() {
        return source.sampleCount();
    }

    @Override
    public int classCount() {
        return source.classCount();
    }

    @Override
    public int label(int sample) {
        return source.label(sample);
    }

    @Override
    public SpikeTrain spikes(int sample, long seed) {
        return source.spikes(sample, seed).first(steps);
    }

    @Override
    public SpikeTrain intensified(int sample, long seed, double factor) {
        return source.intensified(sample, seed, factor).first(steps);
    }
}
