package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.model.stimulus.SpikeStimulus;
import org.spikebook.simulator.model.stimulus.StimulusSetup;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * Independent Poisson spike trains of constant rate: the number of spikes of a line in a step is
 * Poisson distributed with mean rate · dt, so that a line may spike more than once in a step.
 * Counts come from a counter-based stream by inversion: of each line, or, where spikes are few, of
 * a group of lines, each of whose spikes then chooses a line.
 */
public final class Poisson implements SpikeStimulus {

    public static final String TYPE = "poisson";

    /** Its one parameter: the rate of each line, at least 0 Hz. */
    public static final String RATE = "rateHz";

    private static final double LARGEST_MEAN = 500;

    /** By how many standard deviations a step may have more spikes than on average. */
    private static final double DEVIATIONS = 5;

    private final VectorUse vectors = new VectorUse();

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.real(RATE, "r", Unit.HERTZ, 100).between(0, 1e6).step(10));
    }

    @Override
    public double mostSpikes(ParameterValues values, int lines, double steps, double dtMs) {
        return mostSpikes(values.number(RATE), lines, steps, dtMs);
    }

    /** The most spikes of that many lines with a rate. */
    static double mostSpikes(double rateHz, int lines, double steps, double dtMs) {
        double mean = lines * rateHz * dtMs / 1000;
        return steps * (mean + DEVIATIONS * Math.sqrt(mean));
    }

    @Override
    public Optional<Text> unavailable(StimulusSetup setup) {
        return tooMany(setup.number(RATE), setup.dtMs());
    }

    /** Why a rate cannot be generated, if so. */
    static Optional<Text> tooMany(double rateHz, double dtMs) {
        double mean = rateHz * dtMs / 1000;
        return mean <= LARGEST_MEAN
                ? Optional.empty()
                : Optional.of(Text.of(Poisson.class, "poisson.tooMany", Numbers.readable(mean)));
    }

    @Override
    public SpikeGenerator generator(StimulusSetup setup) {
        double mean = setup.number(RATE) * setup.dtMs() / 1000;
        return SparsePoisson.suits(mean)
                ? new SparsePoisson(setup.key(), mean, setup.lines())
                : new DensePoisson(setup.key(), mean, vectors);
    }
}
